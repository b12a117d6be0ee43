package report

import (
	"fmt"
	"math"

	"github.com/zeren-plan/zeren/plan"
)

// The least room that a page may leave.
const (
	leastText       = 60.0 // mm: width and height of the text
	leastCharacters = 12.0 // a line
	leastLines      = 8.0  // a page
	leastPitch      = 1.1  // from line to line, in the size of a character
	leastAdvance    = 0.92 // from character to character, in its size: ink fills less
	leastFoot       = 2.5  // mm: below the page number, where printers print
)

// page looks whether the page has room for text, and the text for each character.
func (l *settingsLoader) page(s *Settings) error {
	upright := *s
	upright.Landscape = false
	layout := upright.Layout()
	p, body := layout.Page, layout.Body
	for _, m := range []struct {
		room, least float64
		key, other  string
	}{
		{p.TextWidth(), max(leastText, leastCharacters*body.Size*leastAdvance*mmPerPT), "left", "right"},
		{p.TextHeight(), max(leastText, leastLines*body.Size*leastPitch*mmPerPT), "top", "bottom"},
	} {
		if m.room >= m.least {
			continue
		}
		key := "page." + m.key
		if l.lines[key] == 0 {
			key = "page." + m.other
		}
		if l.lines[key] == 0 {
			key = "page.body_size"
		}
		return l.fail(key, plan.SettingsGeometry)
	}
	least := p.NumberDrop + layout.Number.Line*mmPerPT/2 + leastFoot
	if p.Bottom < least {
		return l.fail("page.bottom", plan.SettingsPageNumber, short(p.Bottom), short(math.Ceil(least)))
	}
	for _, m := range []struct {
		key             string
		each, size, all float64
		least           float64
	}{
		{"page.lines", body.Line, body.Size, p.TextHeight() / mmPerPT, leastPitch},
		{"page.characters", body.Size + body.Track, body.Size, p.TextWidth() / mmPerPT, leastAdvance},
	} {
		if m.each < m.least*m.size {
			return l.fail(m.key, plan.SettingsOverlap, short(m.each), short(m.size), short(math.Floor(m.all/(m.least*m.size))))
		}
	}
	return nil
}

// Check looks at what [LoadSettings] can't, since it depends on how the paper is
// turned: whether the tables have room for their columns.
func (s *Settings) Check() error {
	layout := s.Layout()
	least := 2*layout.Cell.Size*mmPerPT + cellSides
	n, most := len(or(s.Columns, usualColumns)), int(layout.Page.TextWidth()/least)
	if n > most {
		return settingsFailure(0, plan.SettingsManyColumns, fmt.Sprint(n), fmt.Sprint(most))
	}
	return nil
}

// CrowdedFailure says of a unit's document that no page holds its places to sign.
func (s *Settings) CrowdedFailure(unit string) error {
	return settingsFailure(0, plan.SettingsForm, fmt.Sprint(len(or(s.Sides, usualSides))), fmt.Sprint(len(or(s.Sign, SignNames()))), unit)
}

// short is a number with one decimal at most.
func short(v float64) string { return fmt.Sprint(math.Round(v*10) / 10) }
