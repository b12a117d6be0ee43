//go:build full

package html_test

import (
	"bufio"
	"encoding/base64"
	"encoding/json"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// A browser is a page in Chromium without a window, driven over a pipe in the
// protocol of its developer tools. The few calls that the tests need are no
// reason for a library that knows all of it.
type browser struct {
	t        *testing.T
	in       *os.File
	messages chan message
	session  string
	last     int
	requests []string // what the page asked the network for
	errors   []string // that its scripts threw
}

type message struct {
	ID     int             `json:"id"`
	Method string          `json:"method"`
	Result json.RawMessage `json:"result"`
	Error  *struct {
		Message string `json:"message"`
	} `json:"error"`
	Params json.RawMessage `json:"params"`
}

// patience is how long an answer may take before the test ends.
const patience = 2 * time.Minute

// open opens a page.
func open(t *testing.T, url string) *browser {
	path, err := exec.LookPath("chromium")
	require.NoError(t, err)
	theirIn, in, err := os.Pipe()
	require.NoError(t, err)
	out, theirOut, err := os.Pipe()
	require.NoError(t, err)
	cmd := exec.Command(path, "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--remote-debugging-pipe",
		"--user-data-dir="+t.TempDir(), "--window-size=1400,1000", "--lang=zh-CN", "about:blank")
	cmd.ExtraFiles = []*os.File{theirIn, theirOut} // 3 and 4
	require.NoError(t, cmd.Start())
	theirIn.Close()
	theirOut.Close()
	b := &browser{t: t, in: in, messages: make(chan message, 1000)}
	t.Cleanup(func() {
		in.Close()
		done := make(chan error, 1)
		go func() { done <- cmd.Wait() }()
		select {
		case <-done:
		case <-time.After(10 * time.Second):
			cmd.Process.Kill()
			<-done
		}
		out.Close()
	})
	go func() {
		defer close(b.messages)
		r := bufio.NewReader(out)
		for {
			s, err := r.ReadBytes(0)
			if err != nil {
				return
			}
			var m message
			if json.Unmarshal(s[:len(s)-1], &m) == nil {
				b.messages <- m
			}
		}
	}()
	var target struct{ TargetID string }
	b.call("Target.createTarget", map[string]any{"url": "about:blank"}, &target)
	var session struct{ SessionID string }
	b.call("Target.attachToTarget", map[string]any{"targetId": target.TargetID, "flatten": true}, &session)
	b.session = session.SessionID
	for _, domain := range []string{"Page", "Runtime", "Network", "Accessibility"} {
		b.call(domain+".enable", nil, nil)
	}
	b.call("Page.navigate", map[string]any{"url": url}, nil)
	for deadline := time.Now().Add(patience); b.text(`document.readyState`) != "complete"; time.Sleep(50 * time.Millisecond) {
		require.True(t, time.Now().Before(deadline), "the page does not load")
	}
	return b
}

// call sends a command and reads up to its answer.
func (b *browser) call(method string, params, result any) {
	b.t.Helper()
	b.last++
	if params == nil {
		params = map[string]any{}
	}
	cmd := map[string]any{"id": b.last, "method": method, "params": params}
	if b.session != "" {
		cmd["sessionId"] = b.session
	}
	s, err := json.Marshal(cmd)
	require.NoError(b.t, err)
	_, err = b.in.Write(append(s, 0))
	require.NoError(b.t, err)
	timeout := time.After(patience)
	for {
		select {
		case m, ok := <-b.messages:
			require.True(b.t, ok, "the browser ended")
			switch {
			case m.ID == b.last:
				require.Nil(b.t, m.Error, "%s: %+v", method, m.Error)
				if result != nil {
					require.NoError(b.t, json.Unmarshal(m.Result, result))
				}
				return
			case m.Method == "Network.requestWillBeSent":
				var p struct{ Request struct{ URL string } }
				require.NoError(b.t, json.Unmarshal(m.Params, &p))
				if !strings.HasPrefix(p.Request.URL, "data:") { // the browser's own icons
					b.requests = append(b.requests, p.Request.URL)
				}
			case m.Method == "Runtime.exceptionThrown":
				b.errors = append(b.errors, string(m.Params))
			}
		case <-timeout:
			b.t.Fatalf("%s: no answer", method)
		}
	}
}

// evaluate runs a script in the page.
func (b *browser) evaluate(script string, into any) {
	b.t.Helper()
	var r struct {
		Result           struct{ Value json.RawMessage }
		ExceptionDetails json.RawMessage
	}
	b.call("Runtime.evaluate", map[string]any{"expression": script, "returnByValue": true}, &r)
	require.Empty(b.t, string(r.ExceptionDetails), script)
	if into != nil {
		require.NoError(b.t, json.Unmarshal(r.Result.Value, into), script)
	}
}

// text is what a script gives as a text.
func (b *browser) text(script string) (s string) {
	b.t.Helper()
	b.evaluate("String("+script+")", &s)
	return s
}

// list is what a script gives as texts.
func (b *browser) list(script string) (s []string) {
	b.t.Helper()
	b.evaluate("Array.from("+script+")", &s)
	return s
}

// press presses a key, as its name is in the protocol.
func (b *browser) press(key string) {
	b.t.Helper()
	p := map[string]any{"type": "keyDown", "key": key, "code": key}
	if code, ok := map[string]int{"Enter": 13, "Escape": 27, "Tab": 9, "ArrowLeft": 37, "ArrowUp": 38, "ArrowRight": 39, "ArrowDown": 40, "End": 35, "Home": 36}[key]; ok {
		p["windowsVirtualKeyCode"] = code
		if key == "Enter" {
			p["text"] = "\r"
		}
	} else {
		p["text"] = key
	}
	b.call("Input.dispatchKeyEvent", p, nil)
	p["type"] = "keyUp"
	delete(p, "text")
	b.call("Input.dispatchKeyEvent", p, nil)
}

// write types a text.
func (b *browser) write(s string) {
	b.t.Helper()
	b.call("Input.insertText", map[string]any{"text": s}, nil)
}

// choose sets a field of the page and tells it so, as a person's choice does.
func (b *browser) choose(id, value string) {
	b.t.Helper()
	v, err := json.Marshal(value)
	require.NoError(b.t, err)
	b.evaluate(`(e => { e.value = `+string(v)+`; e.dispatchEvent(new Event("input", {bubbles: true})) })(document.getElementById("`+id+`"))`, nil)
}

// file is a file of the page's own making: print and picture give one in base 64.
func (b *browser) file(method string, params any) []byte {
	b.t.Helper()
	var r struct{ Data string }
	b.call(method, params, &r)
	data, err := base64.StdEncoding.DecodeString(strings.TrimSpace(r.Data))
	require.NoError(b.t, err)
	return data
}
