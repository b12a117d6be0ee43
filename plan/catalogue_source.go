package plan

// S: a source as a whole, which may not be readable at all. The numbers beside a code
// are the arguments of its message.
const (
	SourceNoTable      Code = "S01"
	SourceNotText      Code = "S03" // 1: what it looks like
	SourceEmpty        Code = "S04"
	SourceEncoding     Code = "S05"
	SourceNoRows       Code = "S06"
	SourceOld          Code = "S07" // 1: the form
	SourceDamaged      Code = "S08" // 1: what the reader of the form says
	SourceWebArchive   Code = "S10"
	SourceEmbedded     Code = "S11"
	SourceLocked       Code = "S12"
	SourcePassword     Code = "S13"
	SourceEncrypted    Code = "S14"
	SourceScan         Code = "S16"
	SourceGarbled      Code = "S17"
	SourcePageLost     Code = "S18"
	SourcePagePicture  Code = "S19"
	SourceHiddenText   Code = "S20" // 1: the text
	SourceTextLayer    Code = "S21"
	SourceStamp        Code = "S22" // 1: the text
	SourceUnmapped     Code = "S23" // 1: how many characters
	SourceNotPDF       Code = "S24"
	SourceCut          Code = "S25" // 1: how many bytes
	SourceNoPassword   Code = "S26"
	SourceBroken       Code = "S27" // 1: how many places
	SourceBlank        Code = "S28"
	SourceNoPDF        Code = "S29" // 1: what it looks like
	SourceHole         Code = "S30" // 1: how many, 2: the texts with marks in their place
	SourcePiled        Code = "S31" // 1: how many lines, 2: their texts
	SourceDamagedIn    Code = "S32" // 1: in how many places
	SourceCellsOnLines Code = "S34"
	SourceLost         Code = "S35" // 1: in how many places, 2: the texts with signs in their place
	SourceUnseen       Code = "S36" // 1: the text
	SourceStruck       Code = "S37" // 1: the text
	SourceNoSheet      Code = "S38" // 1: what was asked for, 2: the sheets or tables that there are
	SourceJSON         Code = "S39"
	SourceForeign      Code = "S40" // 1: the text
	SourceCrossed      Code = "S41" // 1: the text
	SourceHalved       Code = "S42"
	SourceUnsound      Code = "S44"
	SourceUnderPicture Code = "S43" // 1: the text
	SourcePicture      Code = "S45" // 1: which form
	SourceOFD          Code = "S46"
	SourceAnnotated    Code = "S55" // 1: how many, 2: the texts
	SourceMarked       Code = "S56" // 1: how many, 2: the texts
	SourceField        Code = "S57" // 1: how many, 2: the values
	SourceDeep         Code = "S58" // 1: how many elements may be in each other
	SourceFault        Code = "S99" // 1: what the program said of itself
)

var sourceKinds = []Kind{
	{
		Code: SourceNoTable, Severity: Error,
		Title:   Text{"没有方案表格", "no table of a plan"},
		Message: Text{"没有找到方案的表格", "no table of a plan was found"},
		Hint:    Text{"表头要有“工作措施”（或“重点任务”）和“牵头部门”“主责单位”之类的栏目，并且在同一行", "the header needs a column for the measure (工作措施) or the task (重点任务) and one for a role (牵头部门, 主责单位) in one row"},
		Why:     Text{"没有表格就不知道谁做什么，一份责任书也写不出来", "without the table nobody can tell who is to do what, and no letter can be written"},
		Example: "关于做好防汛工作的通知（只有正文，没有分工的表格）",
	},
	{
		Code: SourceNotText, Severity: Error,
		Title:   Text{"文件形式还不能读", "form that cannot be read yet"},
		Message: Text{"这是{1}，现在还不能读", "this is {1}, which can't be read yet"},
		Hint:    Text{"压缩包请先解压，再读里面的文件；其他文件请在原程序里全选、复制表格，粘贴到文本文件（制表符分隔）再试", "unpack an archive first; of other files, copy the table in its own program, paste it into a text file (tab-separated), and try again"},
		Why:     Text{"压缩包里可能有几份文件，要读哪一份得由人来定", "an archive may hold several files, and a person must say which is meant"},
		Example: "方案.zip、方案.rar",
	},
	{
		Code: SourcePicture, Severity: Error,
		Title:   Text{"图片", "a picture"},
		Message: Text{"这是图片（{1}），里面的字读不出来", "this is a picture ({1}); the words in it can't be read"},
		Hint:    Text{"请向来文单位要 Word、Excel 或 PDF 原件；只有图片的，先用文字识别软件转成 .docx 或 .xlsx，校对以后再读", "ask those who sent it for the Word, Excel or PDF file; if there is only the picture, have its text recognised into a .docx or .xlsx, proofread that, and read it"},
		Why:     Text{"责任书不能靠猜", "letters can't be guessed"},
		Example: "方案截图.png、拍照.jpg",
	},
	{
		Code: SourceOFD, Severity: Error,
		Title:   Text{"OFD 文件", "OFD file"},
		Message: Text{"这是 OFD 版式文件，不能直接读", "this is an OFD file, which can't be read directly"},
		Hint:    Text{"请用 OFD 阅读器打开，导出或打印成 PDF，再读 PDF；有 Word 原件的，最好读 Word", "open it in an OFD reader, export or print it as PDF, and read that; if there is a Word file, better read that"},
		Why:     Text{"电子公文多用 OFD 下发，里面的表格要先转成能读的形式", "official documents are often sent as OFD; their tables must be turned into a form that can be read"},
		Example: "工作方案.ofd",
	},
	{
		Code: SourceEmpty, Severity: Error,
		Title:   Text{"空文件", "empty file"},
		Message: Text{"文件是空的，没有文字", "the file is empty: there is no text in it"},
		Hint:    Text{"请确认选对了文件", "see that it is the right file"},
		Why:     Text{"多半是没有下载完，或者选错了文件", "the download probably failed, or the wrong file was chosen"},
		Example: "方案.txt（0 字节）",
	},
	{
		Code: SourceEncoding, Severity: Error,
		Title:   Text{"编码认不出", "unknown encoding"},
		Message: Text{"文件的文字编码认不出来（试过 UTF-8、UTF-16、GB18030）", "the text's encoding is not known (UTF-8, UTF-16 and GB18030 were tried)"},
		Hint:    Text{"请另存为 UTF-8 文本再试", "save it as UTF-8 text and try again"},
		Why:     Text{"编码认错，单位名称就成了乱码，责任书会送错地方", "with the wrong encoding the names become garbage, and letters go astray"},
		Example: "用 UTF-8、GBK 都读不通的文本",
	},
	{
		Code: SourceNoRows, Severity: Error,
		Title:   Text{"表格没有内容", "table without rows"},
		Message: Text{"表头下面没有任务", "there is nothing below the header of the plan's table"},
		Hint:    Text{"请确认文件是完整的", "see that the file is whole"},
		Why:     Text{"只有表头，多半是复制的时候漏了内容", "where only the header is there, the rows were probably lost when the table was copied"},
		Example: "序号　重点任务　工作措施　完成时限　牵头部门（下面没有行）",
	},
	{
		Code: SourceOld, Severity: Error,
		Title:   Text{"旧的文件形式", "old form of file"},
		Message: Text{"这是 {1} 文件，不能直接读", "the form of this file is {1}, which can't be read as it is"},
		Hint:    Text{"请用 Word、WPS 或 LibreOffice 打开，另存为 .docx（表格另存为 .xlsx）再试；本机装有 LibreOffice 的话，也可以加 --soffice", "open it in Word, WPS or LibreOffice, save it as .docx (a sheet as .xlsx), and try again; where LibreOffice is installed, --soffice does it"},
		Why:     Text{"旧形式的表格只有原来的程序认得全，硬读会错行错栏", "only their own programs know the tables of these forms well; rows and columns would come out wrong"},
		Example: "方案.doc、方案.wps、方案.xls、方案.rtf、方案.odt",
	},
	{
		Code: SourceDamaged, Severity: Error,
		Title:   Text{"文件损坏", "damaged file"},
		Message: Text{"文件损坏，读不下去：{1}", "the file is damaged and can't be read on: {1}"},
		Hint:    Text{"请用原来的程序打开并重新保存，或者重新下载", "open it in its own program and save it again, or fetch it again"},
		Why:     Text{"只读出一半的文件会让责任书缺任务，而且看不出来", "from half a file the letters would lack tasks, and nobody would notice"},
		Example: "方案.docx（没有下载完）",
	},
	{
		Code: SourceWebArchive, Severity: Error,
		Title:   Text{"网页归档", "web archive"},
		Message: Text{"这是网页归档（MHT）文件，不能直接读", "this is a web archive (MHT), which can't be read as it is"},
		Hint:    Text{"请用浏览器或 Word 打开，另存为“网页”（.html）或 .docx 再试", "open it in a browser or Word, save it as a page (.html) or as .docx, and try again"},
		Why:     Text{"网页归档里的字是另外编码的，直接读不到表格", "a web archive keeps its page encoded, so the table can't be found in it as it is"},
		Example: "方案.mht",
	},
	{
		Code: SourceEmbedded, Severity: Error,
		Title:   Text{"嵌入的网页", "embedded page"},
		Message: Text{"文件里的内容是嵌入的网页，读不到表格", "the file's text is an embedded page; its table can't be read"},
		Hint:    Text{"请用 Word 打开，重新保存后再试", "open it in Word, save it again, and try once more"},
		Why:     Text{"看得见的内容不在文档本身里，直接读会当成没有表格", "what Word shows is not in the document itself, which would be read as one without a table"},
		Example: "从网站下载的方案.docx（里面包着一个网页）",
	},
	{
		Code: SourceLocked, Severity: Error,
		Title:   Text{"加了密码", "protected by a password"},
		Message: Text{"文件加了密码，不能读", "the file is protected by a password and can't be read"},
		Hint:    Text{"请用 Word、Excel 或 WPS 打开，去掉密码（文件—信息—保护文档/工作簿），另存后再试", "open it in Word, Excel or WPS, take the password off (File, Info, Protect), save it, and try again"},
		Why:     Text{"不去掉密码，里面的任务一条也读不到", "as long as it is locked, not one task in it can be read"},
		Example: "方案.docx（打开要密码）",
	},
	{
		Code: SourcePassword, Severity: Error,
		Title:   Text{"密码不对", "wrong password"},
		Message: Text{"密码不对，打不开", "the password is not the one that opens this file"},
		Hint:    Text{"请核对大小写和全角、半角，再试一次", "check its capitals and the width of its characters, and try again"},
		Why:     Text{"打不开的文件里，任务一条也读不到", "not one task can be read in a file that does not open"},
		Example: "--password 2025（密码其实是 Y2025）",
	},
	{
		Code: SourceEncrypted, Severity: Error,
		Title:   Text{"加密方式不支持", "encryption not supported"},
		Message: Text{"这份文件的加密方式不支持", "the file is encrypted in a way that is not supported"},
		Hint:    Text{"请用能打开它的程序另存一份不加密的", "save a copy without encryption in a program that opens it"},
		Why:     Text{"没有密码可给，只有原来的程序打得开", "there is no password to give; only the program that locked the file can open it"},
		Example: "用单位的数字证书加密的 PDF",
	},
	{
		Code: SourceScan, Severity: Error,
		Title:   Text{"没有文字的 PDF", "PDF without text"},
		Message: Text{"这份 PDF 里没有文字，多半是扫描件或图片", "this PDF has no text: it is probably a scan"},
		Hint:    Text{"请向发文单位要电子版；或者先用文字识别（OCR）程序处理，例如 ocrmypdf -l chi_sim 原件.pdf 新件.pdf，WPS、Adobe Acrobat 也可以，核对识别结果以后再读", "ask the issuer for the original file, or let an OCR program add the text first, such as ocrmypdf -l chi_sim in.pdf out.pdf, Adobe Acrobat or WPS, and read that once you have checked it"},
		Why:     Text{"扫描件看得见字，文件里却只有图片，读不到任何单位", "a scan shows words and holds only pictures, so no body can be read from it"},
		Example: "盖章后扫描的方案.pdf",
	},
	{
		Code: SourceGarbled, Severity: Error,
		Title:   Text{"文字是乱码的 PDF", "PDF whose text is garbage"},
		Message: Text{"这份 PDF 的文字层是乱码（字体没有说明每个字形是什么字），显示正常，却取不出文字", "the text of this PDF is garbage: its fonts don't say which character each shape is, so it looks right and yet can't be read"},
		Hint:    Text{"请向发文单位要 Word 或 Excel 文件；或者在 PDF 阅读器里打印成图片，再用文字识别（OCR）程序处理，例如 ocrmypdf --force-ocr -l chi_sim 原件.pdf 新件.pdf", "ask the issuer for the Word or Excel file, or have an OCR program read the pages as pictures, such as ocrmypdf --force-ocr -l chi_sim in.pdf out.pdf"},
		Why:     Text{"照乱码做出的责任书，单位和任务全是错的", "letters made of garbage would have every body and every task wrong"},
		Example: "屏幕上是“市水务局”，复制出来是“亴氷勡屁”",
	},
	{
		Code: SourcePageLost, Severity: Error,
		Title:   Text{"读不出来的一页", "page not read"},
		Message: Text{"这一页损坏，没有读出来，上面的内容都缺了", "this page is damaged and was not read; all that is on it is missing"},
		Hint:    Text{"请重新下载或者向发文单位要一份完好的文件", "fetch the file again, or ask the issuer for a sound one"},
		Why:     Text{"那一页上的任务，哪一份责任书里都没有", "the tasks of that page are in no letter at all"},
		Example: "一份 12 页的 PDF，第 5 页打不开",
	},
	{
		Code: SourcePagePicture, Severity: Error,
		Title:   Text{"是图片的一页", "page that is a picture"},
		Message: Text{"这一页是图片，没有文字，上面的内容没有读", "this page is a picture without text; what is on it was not read"},
		Hint:    Text{"如果上面有方案的内容，请先用文字识别（OCR）程序处理，例如 ocrmypdf -l chi_sim 原件.pdf 新件.pdf", "if it holds a part of the plan, let an OCR program add its text first, such as ocrmypdf -l chi_sim in.pdf out.pdf"},
		Why:     Text{"图片上的任务和单位没有读，责任书里会缺", "tasks and bodies on the picture were not read, and the letters lack them"},
		Example: "第 3 页换成了盖章的扫描页",
	},
	{
		Code: SourceHiddenText, Severity: Warning,
		Title:   Text{"看不见的文字", "text that nobody sees"},
		Message: Text{"这一页有看不见的文字，没有读：“{1}”", "this page has text that nobody sees; it was not read: “{1}”"},
		Hint:    Text{"如果它属于方案，请用原来的程序改好再导出 PDF", "if it belongs to the plan, mend that in its own program and make the PDF again"},
		Why:     Text{"看不见的字不该进责任书；可它也许是改稿时误藏的", "what nobody sees should be in no letter, but it may have been hidden by mistake"},
		Example: "白底白字的“此条作废”",
	},
	{
		Code: SourceTextLayer, Severity: Warning,
		Title:   Text{"识别出来的文字", "text by recognition"},
		Message: Text{"这一页是扫描件，文字是识别（OCR）出来的，可能有错字", "this page is a scan whose text was recognized (OCR); it may have mistakes"},
		Hint:    Text{"请对照原件逐字核对", "compare it with the original, word by word"},
		Why:     Text{"识别常认错一两个字，单位名称错一个字就送不到", "recognition often errs by a character, and with one wrong character a letter does not arrive"},
		Example: "文字识别（OCR）过的扫描件",
	},
	{
		Code: SourceStamp, Severity: Info,
		Title:   Text{"印章、水印之类的文字", "text of a stamp or a watermark"},
		Message: Text{"这一页有印章、水印之类的文字（方向、颜色或大小与别的字不同），放在附注里：“{1}”", "this page has text like that of a stamp or a watermark, of another direction, colour or size than the rest; it stands in the notes: “{1}”"},
		Hint:    Text{"如果它是表格里的字，请核对那一格", "if it belongs to a cell of the table, look at that cell"},
		Why:     Text{"水印不是方案的内容；但斜着、放大、颜色不同的字也可能本来属于表格", "a watermark is no part of the plan, but words set askew, large or in another colour may belong to the table"},
		Example: "斜印的“内部资料”",
	},
	{
		Code: SourceUnmapped, Severity: Error,
		Title:   Text{"读不出来的字", "characters not known"},
		Message: Text{"这一页有{1}个字，文件没有说明是什么字，读成了“�”或别的字", "the file does not say which characters {1} shapes on this page are; they were read as � or as others"},
		Hint:    Text{"请对照原件补上，或者向发文单位要 Word 文件", "fill them in from the original, or ask the issuer for the Word file"},
		Why:     Text{"缺的字如果在单位名称或日期里，责任书就送错人、写错日子", "where such a character is part of a name or a date, the letter goes to the wrong body or names the wrong day"},
		Example: "市�务局",
	},
	{
		Code: SourceNotPDF, Severity: Error,
		Title:   Text{"不是 PDF", "not a PDF"},
		Message: Text{"这不是 PDF 文件", "this is not a PDF"},
		Hint:    Text{"去掉 --debug-pdf 再试", "try again without --debug-pdf"},
		Why:     Text{"只有 PDF 才有页面可画，别的文件画不出来", "only a PDF has pages to draw"},
		Example: "zeren parse --debug-pdf 页面.html 方案.txt",
	},
	{
		Code: SourceCut, Severity: Warning,
		Title:   Text{"文件末尾不完整", "end of the file cut"},
		Message: Text{"文件末尾有 {1} 个字节不成一个字，略去了，其余照读", "the last {1} bytes of the file are no whole character; they were left out and the rest was read"},
		Hint:    Text{"文件可能没有传完；请核对最后几行", "the file may not be whole; look at its last lines"},
		Why:     Text{"文件末尾断在半个字上，后面可能还有任务没有传过来", "a file that ends within a character was probably cut off, and tasks after it may be missing"},
		Example: "……完成河道清理，市水�（文件到此为止）",
	},
	{
		Code: SourceNoPassword, Severity: Error,
		Title:   Text{"文件有密码", "file locked with a password"},
		Message: Text{"打开这份文件要密码", "this file opens only with a password"},
		Hint:    Text{"用 --password 写明密码，或者先存进环境变量 ZEREN_PASSWORD；也可以用能打开它的程序另存一份没有密码的", "give it with --password or in the environment variable ZEREN_PASSWORD, or save a copy without one in a program that opens it"},
		Why:     Text{"不给密码，里面的任务一条也读不到", "without the password not one task in it can be read"},
		Example: "打开时要输入密码的方案.pdf",
	},
	{
		Code: SourceBroken, Severity: Error,
		Title:   Text{"坏了的字", "damaged characters"},
		Message: Text{"这一行有{1}处的字坏了，认不出来，读成了“�”", "this line has damaged characters ({1}), which were read as �"},
		Hint:    Text{"请对照原件补上，旁边的字也看一看；或者重新下载、重新导出这份文件", "fill them in from the original and look at those beside them, or fetch or export the file again"},
		Why:     Text{"坏了的字在单位名称或日期里，责任书就送错人、写错日子；旁边的字也可能错了", "in a name or a date such a character sends the letter to the wrong body or names the wrong day, and those beside it may be wrong too"},
		Example: "市交通委、市�农局",
	},
	{
		Code: SourceBlank, Severity: Error,
		Title:   Text{"没有内容的 PDF", "PDF with nothing to read"},
		Message: Text{"这份 PDF 的页面上没有文字，也没有图片", "the pages of this PDF have neither text nor pictures"},
		Hint:    Text{"如果看得见字，那些字是画成线条的：请向发文单位要电子版，或者先用文字识别（OCR）程序处理，例如 ocrmypdf --force-ocr -l chi_sim 原件.pdf 新件.pdf", "if you can see text, it is drawn as shapes: ask the issuer for the original file, or let an OCR program read it, such as ocrmypdf --force-ocr -l chi_sim in.pdf out.pdf"},
		Why:     Text{"看不出是导出失败，还是字画成了线条；无论哪种，任务一条也读不到", "whether the export failed or the text is drawn as shapes, not one task can be read"},
		Example: "导出的方案.pdf（每一页都是空白）",
	},
	{
		Code: SourceNoPDF, Severity: Error,
		Title:   Text{"不是 PDF", "not a PDF"},
		Message: Text{"文件名是 .pdf，里面却不是 PDF，看起来是{1}，里面也没有找到方案的表格", "the file is called .pdf and is none: it looks like {1}, and no table of a plan was found in it"},
		Hint:    Text{"可能没有下载成功；请重新下载，或者向发文单位要", "the download may have failed; fetch it again, or ask the issuer"},
		Why:     Text{"没有下载到的方案，重新生成多少遍也做不出责任书", "from a page that says “sign in” no letter can be made, however often one tries"},
		Example: "方案.pdf（下载到的其实是网站的登录页）",
	},
	{
		Code: SourceHole, Severity: Warning,
		Title:   Text{"可能缺字", "characters that may be missing"},
		Message: Text{"这一页有 {1} 处空着一个字或几个字的位置，可能缺字：“{2}”", "this page has room for characters that may be missing, in {1} places: “{2}”"},
		Hint:    Text{"请对照原件看看缺不缺；如果缺，向发文单位要 Word 文件", "compare it with the original; if some are missing, ask the issuer for the Word file"},
		Why:     Text{"少的字如果在单位名称或日期里，责任书就送错人、写错日子", "where a character is missing from a name or a date, the letter goes to the wrong body or names the wrong day"},
		Example: "市水　局（中间空着一个字的位置）",
	},
	{
		Code: SourcePiled, Severity: Warning,
		Title:   Text{"叠在一起的字", "characters on one another"},
		Message: Text{"这一页有 {1} 行的字叠在一起，看不清；按文件里的先后读：“{2}”", "on this page the characters of {1} lines lie on one another and can't be told apart; they were read in the order of the file: “{2}”"},
		Hint:    Text{"请对照原件核对这几处；如果叠着的是印章、水印，请把它从文字里去掉", "compare these with the original; if a stamp or a watermark lies there, take it out of the text"},
		Why:     Text{"叠着的字分不清先后，也可能混进了印章、水印的字", "of characters in one place the order can't be seen, and those of a stamp may be among them"},
		Example: "竖排的“固体废物”，四个字印在同一个位置",
	},
	{
		Code: SourceDamagedIn, Severity: Error,
		Title:   Text{"文件有损坏的地方", "file damaged in places"},
		Message: Text{"文件有 {1} 处损坏，读是读出来了，但可能缺了字、格子或整页", "the file is damaged in {1} places; it was read, but characters, cells or whole pages may be missing"},
		Hint:    Text{"请重新下载或者向发文单位要一份完好的文件；用现在的结果，要逐条对照原件", "fetch the file again, or ask the issuer for a sound one; compare what was read with the original, measure by measure"},
		Why:     Text{"损坏的地方可能正好少了一个单位或一整页任务，页面上却看不出来", "what is missing may be a body or a page of tasks, and nothing on the other pages shows it"},
		Example: "没有下载完、或者拷贝时出错的方案.pdf",
	},
	{
		Code: SourceCellsOnLines, Severity: Error,
		Title:   Text{"每格各占一行", "each cell on a line of its own"},
		Message: Text{"表格的每一格各占一行，已经看不出哪些格是同一行的", "each cell of the table is on a line of its own, and which cells make a row can't be told any more"},
		Hint:    Text{"请用原来的 Word、Excel 文件或网页来读；或者从表格里复制，粘贴到 Excel，存成 .xlsx 再读", "read the Word or Excel file or the web page itself, or copy the table into Excel and save it as .xlsx"},
		Why:     Text{"空着的格没有留下痕迹，硬凑成行，单位就会对上别人的措施", "blank cells leave no trace there, so rows that are put together again give bodies the measures of others"},
		Example: "序号\n重点任务\n工作措施\n牵头单位\n1\n治水\n…（另存为 .txt 的 Word 表格）",
	},
	{
		Code: SourceLost, Severity: Error,
		Title:   Text{"字可能丢了", "characters that were probably lost"},
		Message: Text{"这里有{1}处的字可能丢了，原来的字变成了“?”“□”之类的符号：“{2}”", "characters were probably lost in {1} places here, with signs such as ? or □ where they stood: “{2}”"},
		Hint:    Text{"请对照原件补上；文件多半用不对的编码另存过，最好从原来的程序里重新导出（UTF-8）", "fill them in from the original; the file was probably saved in an encoding without them, so better export it again as UTF-8"},
		Why:     Text{"丢的字如果在单位名称里，责任书就送不到；在措施里，意思就变了", "where a character is lost from a name, the letter reaches nobody; in a measure, it says something else"},
		Example: "市?务局（原来是“市水务局”）",
	},
	{
		Code: SourceUnseen, Severity: Warning,
		Title:   Text{"隐藏的文字", "hidden text"},
		Message: Text{"这里有隐藏的文字，没有读：“{1}”", "there is hidden text here, which was not read: “{1}”"},
		Hint:    Text{"如果它属于方案，请在原来的程序里取消隐藏，或者移到看得见的格里，再读一次；不属于就删去", "if it belongs to the plan, show it in its own program or move it to a cell that is seen, and read the plan again; else delete it"},
		Why:     Text{"看不见的字不该进责任书；可它也许是排版时误藏的", "what nobody sees should be in no letter, but it may have been hidden by mistake"},
		Example: "设成“隐藏文字”的“市财政局”；合并单元格里被盖住的字；网页上不显示的一格",
	},
	{
		Code: SourceStruck, Severity: Warning,
		Title:   Text{"划掉的文字", "text that is struck out"},
		Message: Text{"这里有用删除线划掉的文字，没有读：“{1}”", "text here is struck out and was not read: “{1}”"},
		Hint:    Text{"如果它仍然有效，请取消删除线再读一次；确实删了的，请从文件里删去", "if it still holds, take the line off and read the plan again; else delete it from the file"},
		Why:     Text{"划掉的单位不该收到责任书；可删除线也可能是误设的", "a body that is struck out should get no letter, but the line may be there by mistake"},
		Example: "市水务局、市城管局（“市城管局”上有删除线）",
	},
	{
		Code: SourceNoSheet, Severity: Error,
		Title:   Text{"没有这张工作表", "no such sheet"},
		Message: Text{"没有“{1}”这张工作表或表格，有的是：{2}", "there is no sheet or table “{1}”; there are: {2}"},
		Hint:    Text{"--sheet 要写工作表的名称，或者从 1 数起的第几张", "give --sheet the name of a sheet, or its number from 1"},
		Why:     Text{"读错了表，下达的就是别的方案", "from another sheet the letters would be those of another plan"},
		Example: "--sheet 大气（工作簿里只有“水”“土壤”两张）",
	},
	{
		Code: SourceJSON, Severity: Error,
		Title:   Text{"读过的方案", "a plan that was read already"},
		Message: Text{"这是 zeren parse 写出的方案（JSON），不是方案的来源文件", "this is a plan as zeren parse writes it (JSON), not the file that it was read from"},
		Hint:    Text{"请读原来的文件；要把它变回表格，用 zeren convert（例如 zeren convert 方案.json -o 方案.docx），再读那张表", "read the original file; to make a table of it again, use zeren convert (zeren convert plan.json -o plan.docx), and read that"},
		Why:     Text{"读表时发现的问题不在 JSON 里；照它下达，可疑的地方就没有标注", "what was odd in the table is not in the JSON, so letters made of it would show no doubt"},
		Example: "方案.json（zeren parse 方案.docx -o 方案.json 写出的）",
	},
	{
		Code: SourceForeign, Severity: Warning,
		Title:   Text{"可能不属于这一格的文字", "text that may not belong to its cell"},
		Message: Text{"“{1}”压着表格线或别的字，或者字体、大小与这一格不同，可能是后加的章或批注；现在读在格里", "“{1}” lies across a line of the table or near other text, or was drawn apart from the text of its cell: it may be a stamp or a note, and was read as part of the cell"},
		Hint:    Text{"请对照原件；如果是章或批注，去掉它再读", "compare it with the original; if it is a stamp or a note, take it out and read the plan again"},
		Why:     Text{"后盖的章、后打的批注混进措施或单位，责任书就多了方案里没有的话", "a stamp or a note that gets into a measure or a name puts words into the letters that the plan does not have"},
		Example: "在“完成时限”一格上另外打的“已核”",
	},
	{
		Code: SourceUnsound, Severity: Error,
		Title:   Text{"打不开的 PDF", "PDF that can't be opened"},
		Message: Text{"这份 PDF 不完整或者损坏，读不出来，多半是没有下载完", "this PDF is cut off or damaged and can't be read; it was probably not fetched to its end"},
		Hint:    Text{"请重新下载，或者向发文单位要一份完好的文件；用 PDF 阅读器打得开的话，另存或打印成新的 PDF 再试", "fetch it again, or ask the issuer for a sound file; if a PDF reader opens it, save or print it as a new PDF and try that"},
		Why:     Text{"只读出一半的文件会让责任书缺任务，而且看不出来", "from half a file the letters would lack tasks, and nobody would notice"},
		Example: "方案.pdf（只下载了前 60%）",
	},
	{
		Code: SourceCrossed, Severity: Warning,
		Title:   Text{"划掉的文字", "struck-out text"},
		Message: Text{"有一条线从“{1}”中间穿过，可能是划掉的；现在照样读了", "a line runs through “{1}”, which may be struck out; it was read all the same"},
		Hint:    Text{"请对照原件；如果是划掉的，请向发文单位要定稿，或者从文字里删去再读", "compare it with the original; if it is struck out, ask the issuer for the final text, or delete it and read the plan again"},
		Why:     Text{"划掉的措施或单位已经作废，写进责任书就错了", "a measure or a body that is struck out no longer holds, and a letter that has it is wrong"},
		Example: "带修改痕迹导出的 PDF，“市财政局”中间有一条横线",
	},
	{
		Code: SourceHalved, Severity: Error,
		Title:   Text{"栏目分印在不同的页上", "columns on other pages"},
		Message: Text{"表格太宽，有的栏目印在别的页上：一部分页有任务、没有单位，另一部分页有单位、没有任务，对不上行", "the table is too wide for its pages: some have the tasks and no bodies, others the bodies and no tasks, and their rows can't be put together"},
		Hint:    Text{"请读原来的 Excel 文件，或者设成“所有列打印在一页上”重新导出", "read the Excel file itself, or set it to print all columns on one page and export it again"},
		Why:     Text{"任务和单位要是对错了行，每一份责任书都是错的", "with tasks and bodies in the wrong rows every letter is wrong"},
		Example: "第 1 页是“序号、重点任务、工作措施”，第 2 页是“牵头单位、责任单位”",
	},
	{
		Code: SourceUnderPicture, Severity: Warning,
		Title:   Text{"图片下面的文字", "text under a picture"},
		Message: Text{"这一页有被图片盖住的文字，照样读了：“{1}”", "this page has text that a picture covers; it was read all the same: “{1}”"},
		Hint:    Text{"请对照原件；如果是用图片遮掉的，请从文字里删去再读", "compare it with the original; if the picture is there to hide it, delete the text and read the plan again"},
		Why:     Text{"盖住的字看的人看不到，责任书里却会有", "who looks at the page does not see these words, and yet the letters would have them"},
		Example: "用一张白图片盖住的“配合单位”一格",
	},
	{
		Code: SourceAnnotated, Severity: Warning,
		Title:   Text{"PDF 里的批注", "annotations in a PDF"},
		Message: Text{"这一页有{1}处批注，没有读进方案：“{2}”", "this page has annotations ({1}), which were not read into the plan: “{2}”"},
		Hint:    Text{"如果批注改了方案的内容，请在原来的程序里改好再导出 PDF；不属于方案的不用管", "if they change the plan, change it in its own program and make the PDF again; what is no part of it needs nothing"},
		Why:     Text{"批注只贴在页面上，可能改了单位、时限，也可能写着作废", "an annotation only lies on the page, but it may change a body or a date, or say that the plan no longer holds"},
		Example: "在“牵头单位”旁边贴的便笺“改为市水务局”；盖上的“作废”",
	},
	{
		Code: SourceMarked, Severity: Warning,
		Title:   Text{"用批注划掉的文字", "text struck out by an annotation"},
		Message: Text{"这一页有{1}处文字被批注划掉或者遮盖，现在照样读了：“{2}”", "annotations strike out or cover text on this page ({1}), which was read all the same: “{2}”"},
		Hint:    Text{"请对照原件；如果确实删了，请从文字里删去再读", "compare it with the original; if it was meant to go, delete the text and read the plan again"},
		Why:     Text{"划掉的措施或单位已经作废，写进责任书就错了", "a measure or a body that is struck out no longer holds, and a letter that has it is wrong"},
		Example: "在 PDF 阅读器里给“市财政局”加的删除线",
	},
	{
		Code: SourceField, Severity: Error,
		Title:   Text{"没有读到的表单内容", "form fields that were not read"},
		Message: Text{"这一页的表单里填了{1}处内容，页面上的文字里没有，没有读：“{2}”", "form fields on this page have values ({1}) that are not among its text and were not read: “{2}”"},
		Hint:    Text{"请用 PDF 阅读器打开，打印成新的 PDF 再读", "open it in a PDF reader, print it as a new PDF, and read that"},
		Why:     Text{"填在表单里的单位、时限没有读，责任书里就会缺", "bodies and dates that stand in form fields would be missing in the letters"},
		Example: "可填写的 PDF 里，“牵头单位”一格填的“市水务局”",
	},
	{
		Code: SourceDeep, Severity: Error,
		Title:   Text{"网页嵌套太深", "page nested too deep"},
		Message: Text{"网页里的元素嵌套超过 {1} 层，读不了", "elements of the page are more than {1} deep in each other, which can't be read"},
		Hint:    Text{"请在浏览器里打开，只把表格复制到 Word 或 Excel 里，保存后再读", "open it in a browser, copy the table alone into a document or a workbook, and read that"},
		Why:     Text{"网页的读法最多只到这一层，上限调大也没有用；方案的网页不过几十层", "pages are read no deeper than this, whatever the limits; that of a plan is some dozens deep"},
		Example: "<div><div><div>…（一千层）",
	},
	{
		Code: SourceFault, Severity: Error,
		Title:   Text{"程序出错", "fault of the program"},
		Message: Text{"程序自己出了错，没有读成这份文件：{1}", "the program itself failed on this file, which was not read: {1}"},
		Hint:    Text{"请用原来的程序重新保存再试；如果还是这样，请把文件和这句话发给 zeren 的维护者", "save the file again in its own program and retry; if that doesn't help, send the file and this message to zeren's maintainers"},
		Why:     Text{"这份文件的问题程序没有料到；别的文件照常读，这一份一个字也没有采用", "the file has something that the program did not expect; others are read as ever, and nothing of this one was used"},
		Example: "程序没有料到的文件",
	},
}
