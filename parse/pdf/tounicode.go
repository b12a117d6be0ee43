package pdf

import (
	"bytes"
	"compress/zlib"
	"io"
	"iter"

	"github.com/zeren-plan/zeren/internal/regex"
)

// Fonts say with a map which characters their codes are. PDFium takes the first 256 codes
// of a range of such a map, since ranges may differ in their last byte only (ISO 32000-1
// §9.10.3), but programs write one range over all codes where each is its own character.

// mostMaps is how many bytes are unpacked in search of maps, mostMap how many of a stream.
const (
	mostMaps = 8 << 20
	mostMap  = 64 << 10
)

var (
	mapRange  = regex.MustCompile(`<([0-9A-Fa-f]{2,8})>\s*<([0-9A-Fa-f]{2,8})>\s*<([0-9A-Fa-f]{2,8})>`)
	mapRanges = regex.MustCompile(`(?s)beginbfrange(.*?)endbfrange`)
)

// ownCodes reports whether all fonts of a file that need such a map have one, and each
// says that every code is its own character.
func ownCodes(src []byte) bool {
	if bytes.Contains(src, []byte("/Encrypt")) {
		return false
	}
	composite, mapped := bytes.Count(src, []byte("/Type0")), bytes.Count(src, []byte("/ToUnicode"))
	found, left := false, mostMaps
	for data := range streams(src) {
		composite += bytes.Count(data, []byte("/Type0"))
		mapped += bytes.Count(data, []byte("/ToUnicode"))
		if bytes.Contains(data, []byte("beginbfchar")) {
			return false
		}
		for _, m := range mapRanges.FindAllStringSubmatch(string(data), -1) {
			ranges := mapRange.FindAllStringSubmatch(m[1], -1)
			for _, r := range ranges {
				if r[1] != r[3] {
					return false
				}
			}
			found = found || len(ranges) > 0
		}
		if left -= len(data); left < 0 {
			return false
		}
	}
	return found && mapped >= composite
}

// streams are the starts of a file's streams, unpacked where they are packed.
func streams(src []byte) iter.Seq[[]byte] {
	return func(yield func([]byte) bool) {
		for {
			_, data, ok := bytes.Cut(src, []byte("stream"))
			if !ok {
				return
			}
			data = bytes.TrimLeft(data, "\r\n")
			start := data[:min(len(data), mostMap)]
			if end := bytes.Index(start, []byte("endstream")); end >= 0 {
				start = start[:end]
			}
			if z, err := zlib.NewReader(bytes.NewReader(data)); err == nil {
				start, _ = io.ReadAll(io.LimitReader(z, mostMap)) // of a damaged one what there is
			}
			if !yield(start) {
				return
			}
			if _, src, ok = bytes.Cut(data, []byte("endstream")); !ok {
				return
			}
		}
	}
}
