package plan

// N: a registry of names. The numbers beside a code
// are the arguments of its message.
const (
	RegistryNoName Code = "N02" // 1: line
	RegistryKind   Code = "N03" // 1: line, 2: name, 3: kind
	RegistryTwice  Code = "N04" // 1: line, 2: name
	RegistryMember Code = "N05" // 1: line, 2: group, 3: member
)

var registryKinds = []Kind{
	{
		Code: RegistryNoName, Severity: Error,
		Title:   Text{"名册条目没有名称", "registry entry without a name"},
		Message: Text{"名册第{1}行的条目没有 name", "the entry on line {1} of the registry has no name"},
		Hint:    Text{"补上 name", "give it one"},
		Why:     Text{"没有名称就不知道是哪个单位", "without a name nobody knows which body it is"},
		Example: "- {kind: department}",
	},
	{
		Code: RegistryKind, Severity: Error,
		Title:   Text{"名册类别不认识", "unknown kind in the registry"},
		Message: Text{"名册第{1}行“{2}”的类别 {3} 不认识", "“{2}” on line {1} of the registry has the unknown kind {3}"},
		Hint:    Text{"可用的类别：department party central company district zone other", "the kinds are department party central company district zone other"},
		Why:     Text{"类别用来分清区和部门，写错了，“各区”里就会少它，或者多它", "kinds tell districts from departments; with a wrong one a group would have a body too few or too many"},
		Example: "- {name: 市水务局, kind: bureau}",
	},
	{
		Code: RegistryTwice, Severity: Error,
		Title:   Text{"名册名称重复", "name twice in the registry"},
		Message: Text{"名册第{1}行的“{2}”已经是另一个条目的名称", "“{2}” on line {1} of the registry is already a name of another entry"},
		Hint:    Text{"同一个名称只能属于一个条目，删去一处", "a name belongs to one entry; remove one of them"},
		Why:     Text{"同一名称归两个单位，责任书不知道该送哪一个", "with one name for two bodies, nobody can tell which of them gets the letter"},
		Example: "- {name: 市水务局}\n- {name: 北京市水务局, also: [市水务局]}",
	},
	{
		Code: RegistryMember, Severity: Error,
		Title:   Text{"名册成员不存在", "unknown member in the registry"},
		Message: Text{"名册第{1}行“{2}”的成员“{3}”不在名册里", "“{3}”, a member of “{2}” on line {1} of the registry, is not in the registry"},
		Hint:    Text{"先在 units 里加上它，或者改正名称", "add it to units, or mend the name"},
		Why:     Text{"成员写错一个字，那个单位就收不到责任书", "one wrong character in a member, and that body gets no letter"},
		Example: "- {name: 各区政府, members: [东城区政府, 西成区政府]}",
	},
}
