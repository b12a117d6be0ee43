package pdf_test

import (
	"bytes"
	"errors"
	"fmt"
	"log"

	"github.com/zeren-plan/zeren/report"
	"github.com/zeren-plan/zeren/report/pdf"
)

func ExampleWrite() {
	letters := []*report.Document{
		{Title: "致市水务局", Blocks: []report.Block{&report.Paragraph{Text: "请按时反馈。"}}},
		{Title: "致臺湾办", Blocks: []report.Block{&report.Paragraph{Text: "臺湾办："}}},
	}
	fonts, err := pdf.EmbeddedFonts(letters...)
	if err != nil {
		log.Fatal(err)
	}
	for _, letter := range letters {
		var file bytes.Buffer
		err := pdf.Write(&file, letter, &pdf.Options{Fonts: fonts})
		var missing *pdf.MissingError
		if errors.As(err, &missing) {
			fmt.Printf("%s: no font has %c\n", letter.Title, missing.Runes)
		} else if err != nil {
			log.Fatal(err)
		}
		fmt.Printf("%s: %s\n", letter.Title, file.Bytes()[:8])
	}
	// Output:
	// 致市水务局: %PDF-1.4
	// 致臺湾办: no font has [臺]
	// 致臺湾办: %PDF-1.4
}
