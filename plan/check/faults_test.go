package check_test

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"github.com/zeren-plan/zeren/plan"
)

// A fault is one mistake that somebody makes in a plan's table. plant makes it
// in a row, which it changes, and says whether it could. It is found if one of
// the codes points to the row.
type fault struct {
	name  string
	codes []plan.Code
	plant func(r *rand.Rand, row []string) bool
	seed  bool // it needs the seed's registry, or what its table usually holds
}

// The columns of the seed.
const (
	number = iota
	title
	measure
	deadline
	lead
	responsible
	support
)

// faults are what is planted. The text of a cell is changed at a random place.
var faults = []fault{
	{"a section's or a task's number that skips", []plan.Code{plan.NumberSkipped, plan.NumberSlip}, func(r *rand.Rand, row []string) bool {
		if row[number] == "" {
			return false
		}
		row[number] += fmt.Sprint(1 + r.IntN(9))
		return true
	}, false},
	{"an empty title", []plan.Code{plan.TitleBlank, plan.TableTitle, plan.NumberSlip}, func(r *rand.Rand, row []string) bool {
		if row[title] == "" {
			return false
		}
		row[title] = ""
		return true
	}, false},
	{"an empty measure", []plan.Code{plan.TableNoMeasure, plan.TableJoinedUnits}, empties(measure), false},
	{"an empty deadline", []plan.Code{plan.DeadlineBlank}, empties(deadline), false},
	{"no lead", []plan.Code{plan.UnitNoLead, plan.UnitsNone}, empties(lead), false},
	{"no unit at all", []plan.Code{plan.UnitsNone}, func(_ *rand.Rand, row []string) bool {
		row[lead], row[responsible], row[support] = "", "", ""
		return true
	}, false},
	{"a cell too many", []plan.Code{plan.TableExtraCell}, func(_ *rand.Rand, row []string) bool {
		row[support] += "\t市公园管理中心"
		return true
	}, false},
	{"a separator lost", []plan.Code{plan.RowShort}, func(r *rand.Rand, row []string) bool {
		if row[responsible] == "" || row[support] == "" {
			return false
		}
		row[lead], row[responsible] = row[lead]+" "+row[responsible], "\x00"
		return true
	}, false},
	{"a unit with a wrong character", []plan.Code{plan.UnitSlip, plan.UnitSpelling, plan.UnitUnusual, plan.UnitNotAName}, inUnit(func(r *rand.Rand, name []rune) []rune {
		i := 1 + r.IntN(len(name)-1)
		name[i] = []rune("竟没曰囗仝赁彔")[r.IntN(7)]
		return name
	}), false},
	{"a unit with a character lost", []plan.Code{plan.UnitTwoNames, plan.UnitSlip, plan.UnitSpelling, plan.UnitUnusual, plan.UnitUnknown, plan.UnitNotAName}, inUnit(func(r *rand.Rand, name []rune) []rune {
		i := 1 + r.IntN(len(name)-2)
		return slices.Delete(name, i, i+1)
	}), false},
	{"a former name", []plan.Code{plan.UnitFormer}, func(_ *rand.Rand, row []string) bool {
		return replaceUnit(row, "市生态环境局", "市环保局")
	}, true},
	{"a unit twice in a cell", []plan.Code{plan.UnitTwice}, func(r *rand.Rand, row []string) bool {
		names := strings.Fields(row[lead])
		if len(names) < 2 {
			return false
		}
		row[lead] += " " + names[r.IntN(len(names)-1)]
		return true
	}, false},
	{"a unit in two roles", []plan.Code{plan.UnitTwoRoles}, func(r *rand.Rand, row []string) bool {
		names := strings.Fields(row[lead])
		if row[support] != "——" || len(names) == 0 {
			return false
		}
		row[support] = names[r.IntN(len(names))]
		return true
	}, false},
	{"a district beside all of them", []plan.Code{plan.UnitBesideGroup}, func(_ *rand.Rand, row []string) bool {
		return replaceUnit(row, "各区政府", "各区政府 房山区政府")
	}, true},
	{"a district in another role than all of them", []plan.Code{plan.UnitGroupRole}, func(_ *rand.Rand, row []string) bool {
		all := row[lead] + row[responsible] + row[support]
		if row[support] != "——" || !strings.Contains(all, "各区政府") || strings.Count(all, "区政府") > strings.Count(all, "各区政府") {
			return false
		}
		row[support] = "房山区政府"
		return true
	}, true},
	{"a district in the text alone", []plan.Code{plan.UnitInText}, func(r *rand.Rand, row []string) bool {
		if strings.Contains(row[lead]+row[responsible]+row[support], "区") || strings.Contains(row[lead]+row[responsible]+row[support], "等部门") || strings.Contains(row[lead]+row[responsible]+row[support], "成员单位") {
			return false
		}
		row[measure] += "由房山区先行试点。"
		return true
	}, true},
	{"a department in the text alone", []plan.Code{plan.UnitInText}, func(r *rand.Rand, row []string) bool {
		all := row[lead] + row[responsible] + row[support]
		if strings.Contains(all, "文物局") || strings.Contains(all, "等部门") || strings.Contains(all, "成员单位") || strings.Contains(all, "相关区") {
			return false
		}
		row[measure] += "由市文物部门牵头制定办法。"
		return true
	}, false},
	{"responsible and support shifted", []plan.Code{plan.RolesShifted, plan.RolesShiftedMark, plan.RolesShiftedNames}, func(_ *rand.Rand, row []string) bool {
		if row[responsible] != "" || row[support] == "" {
			return false
		}
		row[responsible], row[support] = row[support], ""
		return true
	}, true},
	{"a measure and its lead exchanged", []plan.Code{plan.CellsExchanged}, func(_ *rand.Rand, row []string) bool {
		row[measure], row[lead] = row[lead], row[measure]
		return row[measure] != "" && !strings.Contains(row[measure], "等部门")
	}, false},
	{"a deadline and the lead exchanged", []plan.Code{plan.CellsExchanged}, func(_ *rand.Rand, row []string) bool {
		row[deadline], row[lead] = row[lead], row[deadline]
		return row[deadline] != ""
	}, false},
	{"a row's cells slipped", []plan.Code{plan.RowSlipped, plan.TableJoinedUnits, plan.TableRepeated, plan.UnitIsDate}, func(_ *rand.Rand, row []string) bool {
		if row[lead] == "" {
			return false
		}
		row[measure], row[deadline], row[lead], row[responsible] = "", row[measure], row[deadline], row[lead]
		return true
	}, true},
	{"two names run together", []plan.Code{plan.UnitsRunTogether, plan.UnitInDoubt}, func(_ *rand.Rand, row []string) bool {
		names := strings.Fields(row[responsible])
		if len(names) == 0 || !strings.HasPrefix(names[0], "各") {
			return false
		}
		row[responsible] = "市水资源局" + row[responsible]
		return true
	}, false},
	{"a deadline that is not understood", []plan.Code{plan.DeadlineUnknown}, sets(deadline, "视情推进"), false},
	{"a deadline with two readings", []plan.Code{plan.DeadlineAmbiguous}, sets(deadline, "9月前"), false},
	{"last year's deadline", []plan.Code{plan.DateOtherYear}, sets(deadline, "2024年9月底前"), false},
	{"a deadline that ends before it starts", []plan.Code{plan.DateBackwards, plan.DeadlineUnknown}, sets(deadline, "2025年9月至2025年6月"), false},
	{"a later date in the text", []plan.Code{plan.DateInText}, func(r *rand.Rand, row []string) bool {
		if row[deadline] != "年底前" || strings.Contains(row[measure], "月") || strings.Contains(row[measure], "年底前") {
			return false
		}
		row[deadline] = "6月底前"
		row[measure] += fmt.Sprintf("%d月底前完成验收。", 8+r.IntN(4))
		return true
	}, false},
	{"a later part of the year in the text", []plan.Code{plan.DateInText}, func(r *rand.Rand, row []string) bool {
		if row[deadline] != "年底前" || strings.Contains(row[measure], "月") || strings.Contains(row[measure], "年底前") {
			return false
		}
		row[deadline] = "6月底前"
		row[measure] += []string{"第三季度", "四季度", "下半年"}[r.IntN(3)] + "组织验收。"
		return true
	}, false},
	{"last year in the text", []plan.Code{plan.DatePast}, func(r *rand.Rand, row []string) bool {
		row[measure] += "2024年10月底前完成验收。"
		return true
	}, false},
	{"an English word", []plan.Code{plan.LatinWord}, inText(func(r *rand.Rand, before, after []rune) string {
		return []string{"and", " the ", " of "}[r.IntN(3)]
	}), false},
	{"a bracket lost", []plan.Code{plan.Unpaired}, lose(`[()（）]`), false},
	{"a quote lost", []plan.Code{plan.Unpaired}, lose(`[“”]`), false},
	{"a title mark lost", []plan.Code{plan.Unpaired}, lose(`[《》]`), false},
	{"a doubled mark", []plan.Code{plan.DoubledMark}, inMark(func(_ *rand.Rand, mark string) string { return mark + mark }), false},
	{"a space inside", []plan.Code{plan.InnerSpace}, inText(func(*rand.Rand, []rune, []rune) string { return " " }), false},
	{"a full stop lost", []plan.Code{plan.NoStop}, func(_ *rand.Rand, row []string) bool {
		row[measure] = strings.TrimSuffix(row[measure], "。")
		return true
	}, false},
	{"the end of a measure lost", []plan.Code{plan.NoStop, plan.Unpaired}, func(r *rand.Rand, row []string) bool {
		text := []rune(row[measure])
		row[measure] = string(text[:len(text)-3-r.IntN(min(len(text)/2, 20))])
		return !strings.HasSuffix(row[measure], "。") && !strings.HasSuffix(row[measure], ";")
	}, false},
	{"a letter for a digit", []plan.Code{plan.LookAlike}, func(r *rand.Rand, row []string) bool {
		if strings.Contains(row[measure], "2025") {
			row[measure] = strings.Replace(row[measure], "2025", "2O25", 1)
			return true
		}
		return false
	}, false},
	{"a look-alike character", []plan.Code{plan.LookAlike}, func(r *rand.Rand, row []string) bool {
		row[measure] += []string{"巩固己完成的整治成果。", "防止末批先建。", "防治大气污柒。", "选派千部驻点。"}[r.IntN(4)]
		return true
	}, false},
	{"a word twice on end", []plan.Code{plan.WordTwice}, inText(func(_ *rand.Rand, before, after []rune) string {
		if len(before) < 2 || !unicode.Is(unicode.Han, before[len(before)-2]) || before[len(before)-2] == before[len(before)-1] || strings.ContainsRune("一逐两三", before[len(before)-2]) {
			return "市级市级"
		}
		return string(before[len(before)-2:])
	}), false},
	{"a placeholder", []plan.Code{plan.Placeholder, plan.SourceLost}, func(r *rand.Rand, row []string) bool {
		row[measure] += []string{"覆盖XX个站点。", "覆盖□□个站点。", "具体名单待补充。"}[r.IntN(3)]
		return true
	}, false},
	{"a date that does not exist", []plan.Code{plan.DateImpossible}, func(r *rand.Rand, row []string) bool {
		row[measure] += []string{"2025年6月31日启动验收。", "13月底通报结果。", "2月30日启动抽查。"}[r.IntN(3)]
		return true
	}, false},
	{"a number without its unit", []plan.Code{plan.NoQuantity}, func(r *rand.Rand, row []string) bool {
		row[measure] += fmt.Sprintf("新增充电桩%d。", 3+r.IntN(900))
		return true
	}, false},
	{"a noun where the unit should be", []plan.Code{plan.NoQuantity}, func(r *rand.Rand, row []string) bool {
		row[measure] += fmt.Sprintf("完成%d入河口整治。", 10+r.IntN(900))
		return true
	}, false},
	{"an aim without its unit", []plan.Code{plan.NoQuantity}, func(r *rand.Rand, row []string) bool {
		row[measure] += fmt.Sprintf("使用比例达到%d。", 3+r.IntN(90))
		return true
	}, false},
	{"a share over 100 per cent", []plan.Code{plan.OverHundred}, func(r *rand.Rand, row []string) bool {
		row[measure] += fmt.Sprintf("使用比例达到%d%%。", 101+r.IntN(900))
		return true
	}, false},
	{"a header with a wrong character", []plan.Code{plan.HeaderSlip}, nil, false},
	{"a header lost", []plan.Code{plan.HeaderBlank}, nil, false},
	{"a header twice", []plan.Code{plan.HeaderTwice}, nil, false},
	{"a header's cell lost", []plan.Code{plan.HeaderShifted}, nil, false},
	{"two headers swapped", []plan.Code{plan.HeaderSwapped}, nil, false},
	{"a measure twice", []plan.Code{plan.MeasureTwice}, nil, false},
	{"a measure nearly twice", []plan.Code{plan.MeasureNear}, nil, false},
	{"the end of the file lost", []plan.Code{plan.TableCutOff}, nil, false},
}

func empties(column int) func(*rand.Rand, []string) bool {
	return func(_ *rand.Rand, row []string) bool {
		had := row[column] != ""
		row[column] = ""
		return had
	}
}

func sets(column int, text string) func(*rand.Rand, []string) bool {
	return func(_ *rand.Rand, row []string) bool {
		row[column] = text
		return true
	}
}

// replaceUnit puts other names in place of one in a column of units.
func replaceUnit(row []string, name, by string) bool {
	for k := lead; k <= support; k++ {
		if names := strings.Fields(row[k]); slices.Contains(names, name) {
			names[slices.Index(names, name)] = by
			row[k] = strings.Join(names, " ")
			return true
		}
	}
	return false
}

// inUnit changes one name of a row that no other name of it contains.
func inUnit(change func(*rand.Rand, []rune) []rune) func(*rand.Rand, []string) bool {
	return func(r *rand.Rand, row []string) bool {
		k := lead + r.IntN(3)
		names := strings.Fields(row[k])
		if len(names) == 0 {
			return false
		}
		i := r.IntN(len(names))
		name := []rune(names[i])
		if len(name) < 5 || name[0] != '市' || strings.HasSuffix(names[i], "、") || strings.HasPrefix(names[i], "市委") {
			return false
		}
		names[i] = string(change(r, name))
		row[k] = strings.Join(names, " ")
		return true
	}
}

// inText puts something between two Chinese characters of a measure.
func inText(what func(r *rand.Rand, before, after []rune) string) func(*rand.Rand, []string) bool {
	return func(r *rand.Rand, row []string) bool {
		text := []rune(row[measure])
		for range 50 {
			i := 1 + r.IntN(len(text)-1)
			if unicode.Is(unicode.Han, text[i-1]) && unicode.Is(unicode.Han, text[i]) {
				row[measure] = string(text[:i]) + what(r, text[:i], text[i:]) + string(text[i:])
				return true
			}
		}
		return false
	}
}

// inMark changes one of a measure's marks.
func inMark(change func(*rand.Rand, string) string) func(*rand.Rand, []string) bool {
	return func(r *rand.Rand, row []string) bool {
		m := regexp.MustCompile(`[，。、；,;]`).FindAllStringIndex(row[measure], -1)
		if len(m) == 0 {
			return false
		}
		at := m[r.IntN(len(m))]
		row[measure] = row[measure][:at[0]] + change(r, row[measure][at[0]:at[1]]) + row[measure][at[1]:]
		return true
	}
}

// lose takes one of the marks out of a measure.
func lose(marks string) func(*rand.Rand, []string) bool {
	return func(r *rand.Rand, row []string) bool {
		m := regexp.MustCompile(marks).FindAllStringIndex(row[measure], -1)
		if len(m) == 0 {
			return false
		}
		at := m[r.IntN(len(m))]
		row[measure] = row[measure][:at[0]] + row[measure][at[1]:]
		return true
	}
}
