package docx

import "github.com/zeren-plan/zeren/internal/ooxml"

// settings is the part with what holds for the whole document. The rules of
// Chinese line breaking (避头尾) are on without being named.
func settings() []byte {
	var x ooxml.XML
	x.Start("w:settings", "xmlns:w", ooxml.WordprocessingML)
	x.Empty("w:evenAndOddHeaders")
	value(&x, "w:characterSpacingControl", "compressPunctuation")
	x.Start("w:compat")
	x.Empty("w:doNotExpandShiftReturn") // a line that ends with w:br is not stretched
	// 15 is Word 2013 and later; without it Word opens the file in an old mode.
	x.Empty("w:compatSetting", "w:name", "compatibilityMode", "w:uri", "http://schemas.microsoft.com/office/word", "w:val", "15")
	x.End()
	x.Empty("w:themeFontLang", "w:val", "en-US", "w:eastAsia", "zh-CN")
	x.End()
	return x.Bytes()
}
