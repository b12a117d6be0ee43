package report

import (
	"math"
	"strings"
	"unicode"

	"github.com/zeren-plan/zeren/internal/regex"
)

// brokenTitle is a title with line ends where it is to be broken: between words, and
// so that its lines are a trapezium or a diamond (GB/T 9704-2012 §7.3.1). Line ends that
// it has stay; a line that fits stays whole.
func brokenTitle(title string, style Style, width float64) string {
	room := width / ((style.Size + style.Track) * mmPerPT)
	given := strings.Split(title, "\n")
	for i, line := range given {
		if textWidth(line) > room {
			given[i] = strings.Join(titleLines(line, room, given[i+1:]), "\n")
		}
	}
	return strings.Join(given, "\n")
}

// What speaks against a way to break a title.
const (
	cutName   = 100.0 // within the name of a body, a quoted title, a number with its unit
	cutWord   = 12.0  // within a known word
	cutOdd    = 6.0   // among characters that are no known word, after an odd number of them: most words have two
	cutEven   = 3.0
	cutPlace  = 4.0  // after the name of a place
	cutAside  = 2.5  // between known words
	cutType   = 0.5  // before what kind of document it is: 2026年…, 三年行动方案
	cutPhrase = 0.0  // after a phrase, as 关于印发 or 2025年
	hourglass = 20.0 // a line that is shorter than those around it
	oblong    = 2.0  // two lines of one length
	stub      = 8.0  // a line of three characters or fewer
	oneMore   = 7.0  // a line more than needed
)

// titleLines breaks a line of a title. rest are the lines below it.
func titleLines(line string, room float64, rest []string) []string {
	text := []rune(line)
	costs := titleGaps(text, room)
	least := int(math.Ceil(textWidth(line) / room))
	best, found := math.Inf(1), []int(nil)
	var try func(ends []int, cost float64, left int)
	try = func(ends []int, cost float64, left int) {
		start := 0
		if n := len(ends); n > 0 {
			start = ends[n-1]
		}
		if left == 1 {
			if textWidth(string(text[start:])) > room {
				return
			}
			var widths []float64
			from := 0
			for _, e := range append(ends, len(text)) {
				widths = append(widths, textWidth(string(text[from:e])))
				from = e
			}
			for _, s := range rest {
				widths = append(widths, textWidth(s))
			}
			if cost += shapeCost(widths, len(ends)+1); cost < best {
				best, found = cost, append([]int(nil), ends...)
			}
			return
		}
		for end := start + 1; end < len(text) && textWidth(string(text[start:end])) <= room; end++ {
			if c := cost + costs[end]; c < best {
				try(append(ends, end), c, left-1)
			}
		}
	}
	for more := range 2 {
		try(nil, oneMore*float64(more), least+more)
	}
	var out []string
	from := 0
	for _, e := range append(found, len(text)) {
		out = append(out, string(text[from:e]))
		from = e
	}
	return out
}

// shapeCost says how far lines are from a trapezium or a diamond; the first n are free
// to be broken otherwise.
func shapeCost(widths []float64, n int) float64 {
	cost := 0.0
	for i, w := range widths {
		if i > 0 && i+1 < len(widths) && w < widths[i-1] && w < widths[i+1] {
			cost += hourglass
		}
		if i > 0 && i < n && math.Abs(w-widths[i-1]) < 0.5 {
			cost += oblong
		}
		if i < n && w <= 3 {
			cost += stub
		}
	}
	most, least := widths[0], widths[0]
	for _, w := range widths[:n] {
		most, least = max(most, w), min(least, w)
	}
	return cost + (most-least)/8
}

var (
	// titleNames are what no line end divides.
	titleNames = regex.MustCompile(`《[^《》]*》|〈[^〈〉]*〉|“[^“”]*”|（[^（）]*）|[0-9０-９.．—–~～%％]+\p{Han}?|[A-Za-z0-9]+|第[一二三四五六七八九十百]+[个次届项批号轮期]?|“?[一二三四五六七八九十]+[年月日个五届轮批期][”]?`)
	// titleBodies are names of bodies by how they end, from where a phrase begins.
	titleBodies = regex.MustCompile(`(?:人民)?政府办公[厅室]|(?:人民)?政府|(?:委员会|领导小组|指挥部)办公室|委员会|领导小组|指挥部|办公[厅室]|管委会`)
	// titleWords are words of titles; \b does not know Chinese.
	titleWords = regex.MustCompile(`关于|印发|贯彻|落实|推进|加快|深入|打好|全面|进一步|加强|促进|实施|开展|做好|` +
		`行动计划|行动方案|实施方案|工作方案|实施意见|工作要点|工作计划|实施计划|重点工作|重点任务|主要任务|任务分解表?|任务清单|责任分工|责任清单|责任书|更正函|签收表|任务交办单|交办单|` +
		`攻坚战|保卫战|攻坚|三年|年度|专项行动|专项|行动|计划|方案|通知|意见|规划|纲要|` +
		`污染防治|生态环境|大气污染|大气|水污染|土壤|环境保护|环境|蓝天|碧水|净土|乡村振兴|营商环境|优化|高质量发展|发展|改革|创新|建设|治理|综合|整治|保护|提升|` +
		`国民经济|经济社会|社会发展|社会|经济|交通|运输|城市|农村|农业|民生|实事|安全生产|安全|产业|数字|绿色|低碳|碳达峰|碳中和|节能|降碳`)
	// titleEnds end a phrase, after which a line ends best.
	titleEnds = regex.MustCompile(`[0-9]+年(?:度)?|的|》|）|、|，|印发|政府|办公[厅室]|委员会|领导小组|指挥部`)
	// titlePlaces end the name of a place.
	titlePlaces = regex.MustCompile(`[省市区县州盟旗]`)
	// titleTypes begin what kind of document it is.
	titleTypes = regex.MustCompile(`(?:[0-9]{4}|[一二三四五]年|“?十[一二三四五]五)|(?:年度)?(?:行动计划|行动方案|实施方案|工作方案|实施意见|工作要点|工作计划|实施计划|重点工作|重点任务|主要任务|任务分解|任务清单|若干措施)`)
)

// titleGaps are what speaks against a line end before each character. What is wider
// than a line has to be divided.
func titleGaps(text []rune, room float64) []float64 {
	s := string(text)
	at := make(map[int]int, len(text)+1) // the character that starts at a byte
	n := 0
	for b := range s {
		at[b] = n
		n++
	}
	at[len(s)] = n
	costs := make([]float64, n+1)
	for i := range costs {
		costs[i] = -1
	}
	within := func(spans [][]int, cost float64) {
		for _, m := range spans {
			if textWidth(s[m[0]:m[1]]) > room {
				continue
			}
			for i := at[m[0]] + 1; i < at[m[1]]; i++ {
				costs[i] = max(costs[i], cost)
			}
		}
	}
	within(titleNames.FindAllStringIndex(s, -1), cutName)
	words := titleWords.FindAllStringIndex(s, -1)
	within(words, cutWord)
	good := titleEnds.FindAllStringIndex(s, -1)
	begins := map[int]bool{0: true}
	places := titlePlaces.FindAllStringIndex(s, -1)
	for _, m := range append(append([][]int(nil), good...), places...) {
		begins[at[m[1]]] = true
	}
	for _, m := range titleBodies.FindAllStringIndex(s, -1) {
		first := at[m[0]] // back to where its phrase begins, or a place's name
		for first > 0 && !begins[first] && unicode.Is(unicode.Han, text[first-1]) {
			first--
		}
		if place := first - 1; place >= 0 && strings.ContainsRune("省市区县州盟旗", text[place]) {
			for first--; first > 0 && unicode.Is(unicode.Han, text[first-1]) && !begins[first]; first-- {
			}
		}
		for i := first + 1; i < at[m[1]]; i++ {
			costs[i] = max(costs[i], cutName)
		}
	}
	set := func(i int, cost float64) {
		if i > 0 && i < n && costs[i] < 0 {
			costs[i] = cost
		}
	}
	for _, m := range good {
		set(at[m[1]], cutPhrase)
	}
	for _, m := range places {
		set(at[m[1]], cutPlace)
	}
	for _, m := range titleTypes.FindAllStringIndex(s, -1) {
		set(at[m[0]], cutType)
	}
	for _, m := range words {
		set(at[m[0]], cutAside)
		set(at[m[1]], cutAside)
	}
	run := 0
	for i := 1; i < n; i++ {
		if costs[i] >= 0 && costs[i] < cutWord {
			run = i
		}
		if strings.ContainsRune("、，。；：？！）》〉”’—…", text[i]) || strings.ContainsRune("（《〈“‘", text[i-1]) {
			costs[i] = cutName
		}
		if costs[i] < 0 {
			costs[i] = cutEven
			if (i-run)%2 == 1 {
				costs[i] = cutOdd
			}
		}
	}
	return costs
}
