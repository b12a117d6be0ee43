package pdf

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"hash/adler32"
	"io"
	"regexp"
	"strconv"
)

// mostInflated bounds how much is unpacked in search of damage, in bytes.
const mostInflated = 64 << 20

// damages counts the places where a file is damaged, as far as they can be told:
// packed streams that can't be unpacked or have another checksum than they say,
// entries of its tables of objects that point to none, and a missing end. PDFium reads
// on as well as it can, and says nothing.
func damages(src []byte) int {
	if i := bytes.LastIndex(src, []byte("trailer")); bytes.Contains(src[max(i, 0):], []byte("/Encrypt")) {
		return 0 // its streams are not what they seem
	}
	n := 0
	left := int64(mostInflated)
	for at := 0; left > 0; {
		i := bytes.Index(src[at:], []byte("stream"))
		if i < 0 {
			break
		}
		start := at + i + len("stream")
		at = start
		if !bytes.HasSuffix(bytes.TrimRight(src[:start-len("stream")], " \r\n\t"), []byte(">>")) {
			continue // endstream, or the word in a text
		}
		dict := src[max(bytes.LastIndex(src[:start], []byte("obj")), start-2000):start]
		if !packed.Match(dict) {
			continue
		}
		data := bytes.TrimPrefix(bytes.TrimPrefix(src[start:], []byte("\r")), []byte("\n"))
		size, ok := unpack(data, left)
		if left -= size; !ok {
			n++
		}
	}
	if end := bytes.TrimRight(src, "\x00 \r\n\t"); !bytes.Contains(end[max(len(end)-2048, 0):], []byte("startxref")) {
		n++ // the end is missing
	}
	return n + lostObjects(src)
}

// packed is the dictionary of a stream that is packed and nothing else.
var packed = regexp.MustCompile(`/Filter\s*\[?\s*/(?:FlateDecode|Fl)\b\s*(?:\]|/[^A]|>>)`)

// unpack reports whether a packed stream is sound, and how much it unpacks to, as far
// as it is allowed to.
func unpack(data []byte, most int64) (size int64, ok bool) {
	if len(data) < 2 || data[0]&0x0f != 8 || (int(data[0])<<8|int(data[1]))%31 != 0 {
		return 0, false
	}
	r := bytes.NewReader(data[2:])
	z := flate.NewReader(r)
	sum := adler32.New()
	size, err := io.CopyN(sum, z, most)
	switch {
	case err == nil:
		return size, true // there is more
	case err != io.EOF:
		return size, false
	}
	var said uint32
	if binary.Read(r, binary.BigEndian, &said) != nil || bytes.HasPrefix(bytes.TrimLeft(data[len(data)-r.Len()-4:], "\r\n"), []byte("endstr")) {
		return size, true // some programs leave the checksum out
	}
	return size, said == sum.Sum32()
}

// lostObjects counts the entries of tables of objects that point to no object.
func lostObjects(src []byte) int {
	header := max(bytes.Index(src[:min(len(src), 1024)], []byte("%PDF-")), 0) // from where offsets count
	n := 0
	for at := 0; ; {
		i := bytes.Index(src[at:], []byte("xref"))
		if i < 0 {
			return n
		}
		table := at + i
		at = table + len("xref")
		if table > 0 && src[table-1] != '\n' && src[table-1] != '\r' {
			continue // startxref
		}
		for _, e := range entry.FindAllSubmatch(src[at:tableEnd(src, at)], -1) {
			offset, err := strconv.Atoi(string(e[1]))
			if err != nil || offset == 0 {
				continue
			}
			if !objectAt(src, offset) && !objectAt(src, header+offset) {
				n++
			}
		}
	}
}

var (
	entry  = regexp.MustCompile(`([0-9]{10}) [0-9]{5} n`)
	object = regexp.MustCompile(`^\s*[0-9]+\s+[0-9]+\s+obj`)
)

// tableEnd is where a table of objects ends.
func tableEnd(src []byte, at int) int {
	if i := bytes.Index(src[at:], []byte("trailer")); i >= 0 {
		return at + i
	}
	return len(src)
}

func objectAt(src []byte, offset int) bool {
	return offset < len(src) && object.Match(src[offset:min(len(src), offset+40)])
}
