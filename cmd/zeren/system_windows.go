package main

import (
	"bufio"
	"errors"
	"fmt"
	"unsafe"

	"golang.org/x/sys/windows"
)

var (
	kernel32            = windows.NewLazySystemDLL("kernel32.dll")
	getUILanguage       = kernel32.NewProc("GetUserDefaultUILanguage")
	getConsoleProcesses = kernel32.NewProc("GetConsoleProcessList")
)

// A language id has the language in its low ten bits.
const (
	languageMask    = 0x3ff
	languageChinese = 0x04 // LANG_CHINESE
)

// systemLanguage is the language of the user interface.
func systemLanguage() string {
	if id, _, _ := getUILanguage.Call(); id&languageMask == languageChinese {
		return "zh"
	}
	return "en"
}

// pause waits for a key where the console belongs to the program alone: it was
// made for a file dragged onto it and would close before anybody could read.
func pause(p *program) {
	ids := make([]uint32, 2) // one more than the answer that matters
	n, _, _ := getConsoleProcesses.Call(uintptr(unsafe.Pointer(&ids[0])), uintptr(len(ids)))
	if n != 1 {
		return
	}
	fmt.Fprint(p.err, p.words().pressEnter)
	_, _ = bufio.NewReader(p.in).ReadString('\n')
}

// inUse reports whether another program, such as Word, has the file open.
func inUse(err error) bool {
	return errors.Is(err, windows.ERROR_SHARING_VIOLATION) || errors.Is(err, windows.ERROR_LOCK_VIOLATION)
}
