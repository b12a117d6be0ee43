package pdf

import (
	"bytes"
	"encoding/binary"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/zeren-plan/zeren/report"
)

// tableOf is where a table of a font file starts.
func tableOf(t *testing.T, font []byte, tag string) []byte {
	t.Helper()
	for i := range int(binary.BigEndian.Uint16(font[4:])) {
		if r := font[12+16*i:]; string(r[:4]) == tag {
			return font[binary.BigEndian.Uint32(r[8:]):]
		}
	}
	t.Fatal("no table", tag)
	return nil
}

// setIn lists which font draws each piece of a text.
func setIn(fonts *Fonts, face report.Face, text string) string {
	var out []string
	last := fontID(-1)
	for _, r := range text {
		id, _, _ := fonts.glyph(face, r)
		if id != last {
			out = append(out, fonts.fonts[id].name+":")
		}
		out[len(out)-1] += string(r)
		last = id
	}
	return strings.Join(out, " ")
}

// Faces are set in the caller's fonts; what those lack, and signs that they
// have narrow, come from the embedded ones.
func TestOwnFonts(t *testing.T) {
	// The Sans with an em twice as large: all its characters are narrow.
	narrow := bytes.Clone(sansFile)
	binary.BigEndian.PutUint16(tableOf(t, narrow, "head")[18:], 2000)
	half, err := NewFont(narrow)
	require.NoError(t, err)
	kai, err := NewFont(kaiFile)
	require.NoError(t, err)

	const text = "蓝天“保卫”战₂"
	fonts, err := NewFonts(map[report.Face]*Font{report.FangSong: half, report.SongTi: half, report.HeiTi: kai}, body(text))
	require.NoError(t, err)
	assert.Len(t, fonts.fonts, fontCount+2, "a font that stands for two faces is there once")
	assert.Equal(t, "NotoSansSC-Regular-2:蓝天 NotoSerifSC-Regular:“ NotoSansSC-Regular-2:保卫 NotoSerifSC-Regular:” NotoSansSC-Regular-2:战 ZerenKai-Regular:₂",
		setIn(fonts, report.FangSong, text))
	assert.Equal(t, "ZerenKai-Regular-2:"+text, setIn(fonts, report.HeiTi, text))
	assert.Equal(t, "NotoSerifSC-SemiBold:蓝天", setIn(fonts, report.XiaoBiao, "蓝天"))
	_, g, _ := fonts.glyph(report.FangSong, '蓝')
	assert.Equal(t, 500, g.advance)

	file := written(t, body(text), &Options{Fonts: fonts})
	assert.ElementsMatch(t, []string{"NotoSansSC-Regular-2", "NotoSerifSC-Regular", "ZerenKai-Regular"}, found(file, `/FontName /[A-Z]{6}\+(\S+)`))
	assert.Contains(t, plain(copied(t, file)), text)
	assert.True(t, bytes.Equal(file, written(t, body(text), &Options{Fonts: fonts})))
}

func TestUnusableFonts(t *testing.T) {
	noChinese, err := EmbeddedFonts()
	require.NoError(t, err)
	_, err = NewFont(noChinese.fonts[sans].file)
	assert.ErrorIs(t, err, ErrNotChinese)
	for _, file := range [][]byte{nil, []byte("no font"), sansFile[:100], sansFile[:len(sansFile)/2]} {
		_, err := NewFont(file)
		assert.Error(t, err)
	}
}

// A font that is damaged inside is an error, not a panic.
func TestDamagedOutlines(t *testing.T) {
	damaged := bytes.Clone(sansFile)
	loca := tableOf(t, damaged, "loca")
	for i := range 40000 {
		loca[i] = byte(i * 7)
	}
	f, err := NewFont(damaged)
	if err == nil {
		_, err = NewFonts(map[report.Face]*Font{report.HeiTi: f}, body("蓝天保卫战"))
	}
	assert.Error(t, err)
}
