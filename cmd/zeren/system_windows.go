package main

import (
	"bufio"
	"fmt"
	"unsafe"

	"golang.org/x/sys/windows"
)

var (
	kernel32             = windows.NewLazySystemDLL("kernel32.dll")
	getUILanguage        = kernel32.NewProc("GetUserDefaultUILanguage")
	getConsoleProcesses  = kernel32.NewProc("GetConsoleProcessList")
	primaryChinese       = uintptr(0x04) // LANG_CHINESE, the low ten bits of a language id
	primaryMask          = uintptr(0x3ff)
	processesWeCareAbout = 2
)

// systemLanguage is the language of the user interface.
func systemLanguage() string {
	if id, _, _ := getUILanguage.Call(); id&primaryMask == primaryChinese {
		return "zh"
	}
	return "en"
}

// pause waits for a key where the console belongs to the program alone: it was
// made for a file dragged onto it and would close before anybody could read.
func pause(p *program) {
	ids := make([]uint32, processesWeCareAbout)
	n, _, _ := getConsoleProcesses.Call(uintptr(unsafe.Pointer(&ids[0])), uintptr(len(ids)))
	if n != 1 {
		return
	}
	fmt.Fprint(p.err, p.words().pressEnter)
	_, _ = bufio.NewReader(p.in).ReadString('\n')
}
