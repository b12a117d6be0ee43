package main

// A letterVocabulary is what the command line says of letters, of their templates and
// fonts.
type letterVocabulary struct {
	flagFonts, fontUsed, fontEmbedded                       string
	fontRefused, fontOutlines, fontRestricted               string
	fontNotChinese, fontDamaged, fontsNotDir                string
	fontsNotDirHint, flagBundle, bundled                    string
	flagTemplate, templatePDF, templatePDFHint              string
	templateShort, templateLong, templateExample            string
	templateInitShort, templateInitLong, templateCheckShort string
	templateCheckLong, templateName, flagTemplateOut        string
	templateMade, argTemplate, flagNames                    string
	templateWrong, templateWrongHint, templateUses          string
	templateMisses, templateNoLines, flagCover              string
	flagConfig, flagContacts, flagLandscape                 string
	contactsUnused, contactsNear, missingGlyphs             string
	flagLetterFormat, flagFirstLead, lettersShort           string
	lettersLong, lettersExample                             string
	fontBroken, fontTorn, templateBundle                    string
	templateBundleHint, noEffect, noEffectPDF               string
	noEffectTemplate, noEffectSettings                      string
}

var chineseLetters = letterVocabulary{
	flagFonts:          "PDF 里的仿宋、小标宋、黑体、楷体、宋体用这个`文件夹`里的字体，写 system 就用本机的；没有的用内置的",
	fontUsed:           "字体：{1}用“{2}”（{3}）",
	fontEmbedded:       "字体：没有可用的{1}，用内置的 {2}",
	fontRefused:        "字体：“{1}”不能用：{3}（{2}）",
	fontOutlines:       "字形既不是 TrueType 也不是 CFF 轮廓，请换这两种的",
	fontRestricted:     "字体的许可不允许嵌入文件",
	fontNotChinese:     "里面没有常用汉字",
	fontDamaged:        "读不懂（{1}）",
	fontsNotDir:        "{1} 不是文件夹",
	fontsNotDirHint:    "--fonts 后面写放字体的文件夹，或者写 system 用本机的字体",
	flagBundle:         "另出一份 PDF，把全部责任书合订在一起，前面是签收表；每份从单数页开始，可以直接双面打印",
	bundled:            "合订本：{1}（{2}页，双面打印）",
	flagTemplate:       "按本单位的`模板`（DOCX）填写责任书，只出 DOCX",
	templatePDF:        "按模板只能出 DOCX；PDF 用的是本程序自己的版式",
	templatePDFHint:    "加 --format docx，再用 Word 或 WPS 另存为 PDF；或者去掉 --template",
	templateShort:      "写一个责任书模板，或检查自己的模板",
	templateLong:       "写一个能用的责任书模板（init），或检查本单位自己的模板（check）。模板是 DOCX 文件，占位符如 {{单位}}。",
	templateExample:    "  zeren template init -o 我局函.docx\n  zeren template check 我局函.docx\n  zeren letters 方案.txt --template 我局函.docx",
	templateInitShort:  "写一个能用的模板，照着改",
	templateInitLong:   "写一个能用的模板：版头、文号、正文、每种职责一个表、落款和签章。用 Word 或 WPS 打开，改成本单位的样子。",
	templateCheckShort: "检查模板：用了什么，缺什么，错在哪里",
	templateCheckLong:  "检查模板：列出用了哪些占位符、常用而没有用的，以及每处错误在哪里、怎么改。",
	templateName:       "责任书模板.docx",
	flagTemplateOut:    "写到这个`文件`（默认 责任书模板.docx）",
	templateMade:       "模板写好了：{1}",
	argTemplate:        "模板.docx",
	flagNames:          "列出全部占位符",
	templateWrong:      "模板 {1} 有{2}处错误，没有生成责任书",
	templateWrongHint:  "改好以后，用 zeren template check {1} 再看一遍",
	templateUses:       "用到的：",
	templateMisses:     "没有用到、也许需要的：",
	templateNoLines:    "没有列任务的表格行：可以作随责任书发的函（zeren letters --cover），不能作责任书（--template）",
	flagCover:          "另按这个 DOCX `模板`给每份责任书配一份函（文件名以“-函”结尾）；函里不用列任务，{{文件名}} 是责任书的文件名",
	flagConfig:         "按这个`设置`文件（YAML）出责任书",
	flagContacts:       "各单位联系人的`名单`（CSV：单位、联系人、电话）",
	flagLandscape:      "横排",
	contactsUnused:     "联系人名单里有{1}个单位没有责任书：{2}",
	contactsNear:       "{1}（是不是“{2}”？）",
	missingGlyphs:      "字体里没有这些字，PDF 里印成〓：{1}",
	flagLetterFormat:   "`格式`，用逗号隔开（默认 docx,pdf）",
	flagFirstLead:      "多个单位牵头时，把排第一的标为汇总单位",
	lettersShort:       "为每个单位生成责任书",
	lettersLong:        "为方案里的每个单位生成一份责任书，连同目录（index.html、index.csv）写进一个文件夹。\n可以写多份方案和装方案的文件夹：每份方案的责任书写进各自的子文件夹，有一份读不了不影响别的。",
	lettersExample:     "  zeren letters 方案.txt\n  zeren letters 方案.txt --out 责任书 --unit 市水务局 --unit 通州区政府 --format pdf\n  zeren letters 各市方案 --out 责任书 --jobs 4",
	fontBroken:         "字体：{1} 不能用：{2}",
	fontTorn:           "文件损坏，或者不是字体",
	templateBundle:     "合订本（--bundle）是本程序排的 PDF，按模板填的 DOCX 不能放进去",
	templateBundleHint: "要合订本就去掉 --template；要用模板就去掉 --bundle，把填好的 DOCX 用 Word 或 WPS 另存为 PDF 再合并",
	noEffect:           "{1} 这次不起作用：{2}",
	noEffectPDF:        "它只管 PDF，这次没有 PDF（--format 里没有 pdf）",
	noEffectTemplate:   "版面以模板为准",
	noEffectSettings:   "设置里的 {1}",
}

var englishLetters = letterVocabulary{
	flagFonts:          "set 仿宋, 小标宋, 黑体, 楷体 and 宋体 of the PDF in the fonts of this `directory`, or of the machine (system); the embedded ones where there are none",
	fontUsed:           "font: {1} is “{2}” ({3})",
	fontEmbedded:       "font: no {1} that can be used, the embedded {2} stands for it",
	fontRefused:        "font: “{1}” can't be used: {3} ({2})",
	fontOutlines:       "its outlines are neither TrueType nor CFF; take a font of one of these",
	fontRestricted:     "its licence doesn't allow embedding",
	fontNotChinese:     "it lacks common Chinese characters",
	fontDamaged:        "it can't be read ({1})",
	fontsNotDir:        "{1} is not a directory",
	fontsNotDirHint:    "give --fonts a directory with fonts, or system for the machine's own",
	flagBundle:         "also write one PDF of all letters with a sign-off sheet in front; each letter starts on an odd page, for duplex printing",
	bundled:            "bundle: {1} ({2} pages, for duplex printing)",
	flagTemplate:       "fill in the office's own `template` (DOCX); writes DOCX only",
	templatePDF:        "a template gives DOCX only; PDF comes in this program's own layout",
	templatePDFHint:    "add --format docx and save the letters as PDF in Word, or leave --template out",
	templateShort:      "write a template of a letter, or check your own",
	templateLong:       "Write a template of a letter that works (init), or check the office's own (check). A template is a DOCX with placeholders such as {{unit}}.",
	templateExample:    "  zeren template init -o office.docx\n  zeren template check office.docx\n  zeren letters plan.txt --template office.docx",
	templateInitShort:  "write a template that works, to be changed",
	templateInitLong:   "Write a template that works: letterhead, number, text, a table for each role, the places to sign. Open it in Word or WPS and make it your own.",
	templateCheckShort: "check a template: what it uses, what it lacks, what is wrong",
	templateCheckLong:  "Check a template: list the placeholders that it uses, those that letters usually have and it lacks, and each error with its place and what to do.",
	templateName:       "template.docx",
	flagTemplateOut:    "write to this `file` (default template.docx)",
	templateMade:       "the template is in {1}",
	argTemplate:        "TEMPLATE.docx",
	flagNames:          "list all placeholders",
	templateWrong:      "the template {1} has {2} errors; no letter was written",
	templateWrongHint:  "mend them and look again with zeren template check {1}",
	templateUses:       "used:",
	templateMisses:     "not used, but perhaps missed:",
	templateNoLines:    "no table row for lines: it can go along with the letters (zeren letters --cover), and be none itself (--template)",
	flagCover:          "also write a letter to go along with each, by this DOCX `template` (its file ends in -函); it needs no lines, and {{file}} is the name of the letter's file",
	flagConfig:         "write the letters by these `settings` (YAML)",
	flagContacts:       "a `list` of whom to ask at each unit (CSV: unit, person, telephone)",
	flagLandscape:      "turn the paper",
	contactsUnused:     "{1} units in the list of contacts have no letter: {2}",
	contactsNear:       "{1} (is “{2}” meant?)",
	missingGlyphs:      "no font has these characters, the PDF shows 〓: {1}",
	flagLetterFormat:   "`formats`, separated by commas (default docx,pdf)",
	flagFirstLead:      "mark the first of several lead units as the one that gathers the reports",
	lettersShort:       "write one responsibility letter a unit",
	lettersLong:        "Write one responsibility letter a unit into a directory, with an index (index.html, index.csv).\nOf several plans, and of directories with plans, each plan's letters go into a directory of its own; one that\ncan't be read does not stop the others.",
	lettersExample:     "  zeren letters plan.txt\n  zeren letters plan.txt --out letters --unit 市水务局 --unit 通州区政府 --format pdf\n  zeren letters plans --out letters --jobs 4",
	fontBroken:         "font: {1} can't be used: {2}",
	fontTorn:           "the file is damaged or no font",
	templateBundle:     "the bundle (--bundle) is a PDF in this program's own layout, and letters by a template are DOCX",
	templateBundleHint: "leave out --template to have the bundle, or --bundle to have the letters, which Word saves as PDF to be merged",
	noEffect:           "{1} has no effect here: {2}",
	noEffectPDF:        "it is for PDF, and none is made (--format lacks pdf)",
	noEffectTemplate:   "the template has the layout",
	noEffectSettings:   "{1} of the settings",
}
