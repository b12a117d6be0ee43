package ledger

import (
	"slices"
	"strconv"
	"strings"

	"github.com/zeren-plan/zeren/internal/regex"
	"github.com/zeren-plan/zeren/plan"
)

// fieldText is what was filled in, in the form that a ledger keeps.
func fieldText(f Field, c Cell) string {
	s := c.value()
	switch f {
	case Progress:
		if t := plan.Squeeze(s); slices.Contains(States(), t) {
			return t
		}
	case Percent:
		return percentText(strings.TrimSpace(c.Text), c.Number)
	}
	return s
}

// narrow writes the wide forms of digits and signs as the usual ones.
func narrow(s string) string {
	return strings.Map(func(c rune) rune {
		if c >= '！' && c <= '～' {
			return c - '！' + '!'
		}
		return c
	}, s)
}

// fold is a text as far as it matters in telling whether two are the same: without
// white space, and with the signs of one script.
func fold(s string) string { return marks.Replace(narrow(plan.Squeeze(s))) }

var marks = strings.NewReplacer("。", ".", "“", `"`, "”", `"`, "‘", "'", "’", "'", "—", "-", "–", "-")

// percentText is a share as 45%; what it may be another thing stays as it is.
func percentText(shown, stored string) string {
	s := strings.NewReplacer(" ", "", "\u3000", "").Replace(narrow(shown))
	bare, sign := strings.CutSuffix(s, "%")
	if v, err := strconv.ParseFloat(stored, 64); err == nil {
		switch {
		case sign:
			return percent(v * 100)
		case v > 0 && v < 1:
			return percent(v * 100)
		case v == 0 || v > 1 && v <= 100:
			return percent(v)
		}
		return shown
	}
	v, err := strconv.ParseFloat(bare, 64)
	if err != nil || !plainNumber.MatchString(bare) || !sign && v == 1 {
		return shown
	}
	if !sign && v > 0 && v < 1 {
		v *= 100
	}
	return percent(v)
}

var plainNumber = regex.MustCompile(`^[0-9]+(?:\.[0-9]+)?$`)

func percent(v float64) string {
	// Hundredths of a share are not exact: 0.57 is 56.99999999999999 percent.
	s := strconv.FormatFloat(v, 'f', 9, 64)
	return strings.TrimSuffix(strings.TrimRight(s, "0"), ".") + "%"
}

// Share is a percentage as a number from 0 to 1; ok is false for another text.
func Share(s string) (v float64, ok bool) {
	bare, sign := strings.CutSuffix(s, "%")
	if !sign || !plainNumber.MatchString(bare) {
		return 0, false
	}
	v, err := strconv.ParseFloat(bare, 64)
	return v / 100, err == nil && v <= 100
}

// Day reads a day as 2025-09-30, 2025/9/30 or 2025年9月30日.
func Day(s string) (*plan.Date, bool) {
	m := shownDate.FindStringSubmatch(narrow(plan.Squeeze(s)))
	if m == nil {
		return nil, false
	}
	var n [3]int
	for i := range n {
		n[i], _ = strconv.Atoi(m[i+1])
	}
	d := &plan.Date{Year: n[0], Month: n[1], Day: n[2]}
	return d, d.Valid()
}

var shownDate = regex.MustCompile(`^([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?$`)
