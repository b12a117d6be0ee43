package report

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/zeren-plan/zeren/internal/charset"
	"github.com/zeren-plan/zeren/plan"
)

// LoadContacts reads whom to ask at each unit from CSV: a header with 单位 (unit)
// and 联系人 (person) or 电话 (telephone), then a line a unit. A unit with two
// different contacts is an error. An error is a [*plan.Failure].
func LoadContacts(r io.Reader) (map[string]Contact, error) {
	src, err := io.ReadAll(r)
	if err != nil {
		return nil, fmt.Errorf("reading contacts: %w", err)
	}
	if bytes.HasPrefix(src, []byte("PK\x03\x04")) || bytes.HasPrefix(src, []byte("\xD0\xCF\x11\xE0")) { // .xlsx, .xls
		return nil, settingsFailure(0, plan.ContactsForm)
	}
	text, _, err := charset.Decode(src)
	if err != nil {
		return nil, &plan.Failure{Diag: plan.Diag{Code: plan.SourceEncoding}, Err: err}
	}
	c := csv.NewReader(strings.NewReader(text))
	c.FieldsPerRecord, c.TrimLeadingSpace, c.LazyQuotes = -1, true, true
	if first, _, _ := strings.Cut(text, "\n"); !strings.Contains(first, ",") {
		switch {
		case strings.Contains(first, "\t"):
			c.Comma = '\t'
		case strings.Contains(first, ";"):
			c.Comma = ';'
		}
	}
	head, err := c.Read()
	if err != nil {
		return nil, settingsFailure(0, plan.ContactsColumns)
	}
	unit, person, telephone := -1, -1, -1
	for i, h := range head {
		switch h = strings.ToLower(plan.Squeeze(h)); {
		case unit < 0 && (strings.Contains(h, "单位") || strings.Contains(h, "部门") || h == "unit"):
			unit = i
		case telephone < 0 && (strings.Contains(h, "电话") || strings.Contains(h, "手机") || h == "telephone" || h == "phone"):
			telephone = i
		case person < 0 && (strings.Contains(h, "人") || strings.Contains(h, "姓名") || h == "person" || h == "name"):
			person = i
		}
	}
	if unit < 0 || person < 0 && telephone < 0 {
		return nil, settingsFailure(0, plan.ContactsColumns)
	}
	out := make(map[string]Contact)
	for {
		row, err := c.Read()
		if errors.Is(err, io.EOF) {
			return out, nil
		}
		if err != nil {
			return nil, fmt.Errorf("reading contacts: %w", err)
		}
		get := func(i int) string {
			if i < 0 || i >= len(row) {
				return ""
			}
			return strings.TrimSpace(row[i])
		}
		if name := get(unit); name != "" {
			line, _ := c.FieldPos(unit)
			found := Contact{get(person), get(telephone)}
			if first, again := out[name]; again && first != found {
				return nil, settingsFailure(line, plan.ContactsTwice, name, first.String(), found.String())
			}
			out[name] = found
		}
	}
}
