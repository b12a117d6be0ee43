package limit

import (
	"archive/zip"

	"github.com/zeren-plan/zeren/plan"
)

// smallPart is a size, in bytes, up to which it does not matter how well a part
// was packed.
const smallPart = 1 << 20

// Zip refuses a package with too many parts, or with parts that unpack to too
// much, by what its directory says. (What it does not say [zip.File.Open] does not
// give: reading more than the size in the directory is an error there.)
func (l *Limits) Zip(z *zip.Reader) error {
	if err := l.Check(plan.LimitParts, int64(len(z.File))); err != nil {
		return err
	}
	var total uint64
	for _, f := range z.File {
		if f.UncompressedSize64 > uint64(l.Max(plan.LimitPart)) {
			return l.Exceeded(plan.LimitPart)
		}
		if f.UncompressedSize64 > smallPart && f.UncompressedSize64/uint64(l.Max(plan.LimitRatio)) > f.CompressedSize64 {
			return l.Exceeded(plan.LimitRatio)
		}
		if total += f.UncompressedSize64; total > uint64(l.Max(plan.LimitUnzipped)) {
			return l.Exceeded(plan.LimitUnzipped)
		}
	}
	return nil
}
