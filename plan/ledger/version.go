package ledger

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
)

// mostPast is how many versions a ledger remembers.
const mostPast = 200

// content tells apart what is filled in in a ledger.
func (l *Ledger) content() string {
	h := sha256.New()
	for i := range l.Rows {
		r := &l.Rows[i]
		fmt.Fprintf(h, "%q %q %q\n", packKey(l.Sum, r.Key), r.Filled, r.Extra)
	}
	return hex.EncodeToString(h.Sum(nil))[:16]
}

// written is the version that a ledger was read as, or will be written as.
func (l *Ledger) written() string {
	if l.version != "" {
		return l.version
	}
	return l.content()
}

// versions are what a ledger is written as: its own version, or that of the whole if
// it is a part, and those that it came of.
func (l *Ledger) versions() (version string, past []string) {
	if l.Unit != "" {
		return l.version, nil
	}
	version, past = l.content(), slices.Clone(l.past)
	if l.version != "" && l.version != version {
		past = append(slices.DeleteFunc(past, func(v string) bool { return v == l.version }), l.version)
	}
	return version, past[max(0, len(past)-mostPast):]
}

// follows reports whether a ledger is the version that a part was sent out of, or
// came of it.
func (l *Ledger) follows(version string) bool {
	return version != "" && (version == l.written() || slices.Contains(l.past, version))
}
