package parse_test

import (
	"bytes"
	"compress/zlib"
	"context"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/zeren-plan/zeren/internal/pdftest"
	"github.com/zeren-plan/zeren/parse"
	"github.com/zeren-plan/zeren/parse/pdf"
	"github.com/zeren-plan/zeren/plan"
)

// engine is the one PDFium of the package's tests; its machine code is shared with
// those of other packages.
func engine(testing.TB) *pdf.Engine { return sharedEngine() }

var sharedEngine = sync.OnceValue(func() *pdf.Engine {
	return &pdf.Engine{CacheDir: filepath.Join(os.TempDir(), "zeren-test-cache", "zeren")}
})

// flat is a plan without paragraphs and printed spaces: a page shows a paragraph's
// end only where its last line is short.
func flat(t testing.TB, p *plan.Plan) string {
	for it := range p.Items() {
		it.Text = strings.ReplaceAll(it.Text, "\n", "")
		for _, r := range plan.Roles() {
			if d := it.Duty(r); d != nil {
				d.Text = strings.Join(strings.Fields(d.Text), "")
			}
		}
	}
	p.Notes = nil
	return bare(t, p)
}

// The seed gives the same plan as PDF, whatever program made it.
func TestPDFsGiveTheSamePlan(t *testing.T) {
	want := flat(t, readSeed(t).Plan)
	e := engine(t)
	for _, name := range []string{
		"chrome-wqy", "chrome-noto", "lo-wqy", "lo-noto", "raw-gbk-rect", "rl-stsong-ucs2", "raw-identity-gb1",
		"enc-owner-aes256", "enc-user-aes256", "badxref",
	} {
		t.Run(name, func(t *testing.T) {
			if testing.Short() && name != "raw-gbk-rect" && name != "lo-noto" {
				t.Skip("one of each kind will do")
			}
			r, err := parse.File(context.Background(), "../testdata/pdf/"+name+".pdf", &parse.Options{PDF: e, Password: "userpw"})
			require.NoError(t, err)
			assert.Equal(t, "pdf", r.Plan.Source.Format)
			assert.Equal(t, want, flat(t, r.Plan))
			for it := range r.Plan.Items() {
				for _, at := range it.At {
					assert.Positive(t, at.Page)
				}
			}
		})
	}
}

// Without lines each measure is read by the place of its words; which task it
// belongs to is a guess where a page cuts a task, and said to be one.
func TestPDFWithoutLines(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds under the race detector")
	}
	r, err := parse.File(context.Background(), "../testdata/pdf/chrome-noborder.pdf", &parse.Options{PDF: engine(t)})
	require.NoError(t, err)
	measures := func(p *plan.Plan) []string {
		var out []string
		for it := range p.Items() {
			s := strings.Join(strings.Fields(it.Text), "") + " | " + it.Deadline.Text
			for _, r := range plan.Roles() {
				for _, u := range it.Duty(r).Units {
					s += " | " + u.Name
				}
			}
			out = append(out, s)
		}
		return out
	}
	assert.Equal(t, measures(readSeed(t).Plan), measures(r.Plan))
	assert.Len(t, r.Plan.Sections, 6)
	assert.True(t, slices.ContainsFunc(r.Diags, func(d plan.Diag) bool { return d.Code == plan.TableGuessed }))
}

// What can't be read says so.
func TestPDFsThatCannotBeRead(t *testing.T) {
	file := func(name string) []byte {
		b, err := os.ReadFile("../testdata/pdf/" + name + ".pdf")
		require.NoError(t, err)
		return b
	}
	whole := file("lo-wqy")
	for _, c := range []struct {
		name     string
		src      []byte
		password string
		code     plan.Code
	}{
		{"a scan", scan(), "", plan.SourceScan},
		{"text without ToUnicode", file("notou-lo-wqy"), "", plan.SourceGarbled},
		{"no password", file("enc-user-aes256"), "", plan.SourceNoPassword},
		{"a wrong password", file("enc-user-aes256"), "geheim", plan.SourcePassword},
		{"a part of a file", whole[:len(whole)*6/10], "", plan.SourceUnsound},
		{"a tree of pages that is a circle", []byte(circle), "", plan.SourceUnsound},
		{"nothing but the mark", []byte("%PDF-1.7\n"), "", plan.SourceUnsound},
		{"a page without text and pictures", pdftest.File(catalogue, onePage, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>", pdftest.Stream("", "9 9 m 90 70 l 40 90 l f")), "", plan.SourceBlank},
		{"a web page that was saved as one", []byte("<html><body><h1>404</h1></body></html>"), "", plan.SourceNoPDF},
		{"a picture that was saved as one", []byte("\xff\xd8\xff\xe0\x00\x10JFIF\x00"), "", plan.SourceNoPDF},
		{"bytes that nobody knows", []byte("\x00\x01\x02\xff\xfe\x00\x81\x00"), "", plan.SourceNoPDF},
		{"text without a table", file("special-noto"), "", plan.SourceNoTable},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := parse.Read(context.Background(), "a.pdf", bytes.NewReader(c.src), &parse.Options{PDF: engine(t), Password: c.password})
			var f *plan.Failure
			require.ErrorAs(t, err, &f)
			assert.Equal(t, c.code, f.Code, f.Error())
			assert.Equal(t, "a.pdf", f.At[0].Name)
		})
	}
}

// A file that unpacks to a gigabyte ends in an error, in bounded memory.
func TestPDFBomb(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds under the race detector")
	}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	_, err := parse.Read(context.Background(), "a.pdf", bytes.NewReader(bomb(t)), &parse.Options{PDF: engine(t)})
	runtime.ReadMemStats(&after)
	var f *plan.Failure
	require.ErrorAs(t, err, &f)
	assert.Equal(t, plan.LimitMemory, f.Code)
	assert.Less(t, after.Sys-before.Sys, uint64(1<<30))
}

// The context bounds the time that a file takes.
func TestPDFInterrupted(t *testing.T) {
	e := engine(t)
	src, err := os.ReadFile("../testdata/pdf/lo-noto.pdf")
	require.NoError(t, err)
	_, err = parse.Read(context.Background(), "a.pdf", bytes.NewReader(src), &parse.Options{PDF: e})
	require.NoError(t, err)
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Millisecond)
	defer cancel()
	_, err = parse.Read(ctx, "a.pdf", bytes.NewReader(src), &parse.Options{PDF: e})
	assert.ErrorIs(t, err, context.DeadlineExceeded)
}

const (
	catalogue = "<</Type/Catalog/Pages 2 0 R>>"
	onePage   = "<</Type/Pages/Kids[3 0 R]/Count 1>>"
)

var circle = string(pdftest.File(catalogue, "<</Type/Pages/Kids[3 0 R]/Count 1000>>", "<</Type/Pages/Parent 2 0 R/Kids[2 0 R]/Count 1000>>"))

// scan is a page that is one grey picture.
func scan() []byte {
	return pdftest.File(catalogue, onePage,
		"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>>>",
		pdftest.Stream("", "q 595 0 0 842 0 0 cm /I Do Q"),
		pdftest.Stream("/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8", "\x80"))
}

// bomb is a page whose contents unpack to a gigabyte.
func bomb(t testing.TB) []byte {
	var b bytes.Buffer
	z, err := zlib.NewWriterLevel(&b, zlib.BestSpeed)
	require.NoError(t, err)
	zeros := bytes.Repeat([]byte("0 0 m\n"), 1<<20)
	for range (1 << 30) / len(zeros) {
		_, err := z.Write(zeros)
		require.NoError(t, err)
	}
	require.NoError(t, z.Close())
	return pdftest.File(catalogue, onePage, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>", pdftest.Stream("/Filter/FlateDecode", b.String()))
}
