"""The vocabulary as the program publishes it: which values an attribute may have, and another one that is as good."""
import re
import xml.etree.ElementTree as ET

from support import run

XS = "{http://www.w3.org/2001/XMLSchema}"
REFERENCES = {"reference", "references", "process-code"}


class Attribute:
    def __init__(self, node):
        self.name, self.required, self.form = node.get("name"), node.get("use") == "required", node.get("type", "")
        self.values = [each.get("value") for each in node.iter(f"{XS}enumeration")]
        pattern = node.find(f".//{XS}pattern")
        if pattern is not None:  # several words of one list
            self.form, self.values = "words", re.findall(r"\w+", pattern.get("value").split(")")[0])


class Vocabulary:
    def __init__(self):
        schema = ET.fromstring(run("schema").stdout)
        self.children, self.attributes = {}, {}
        for each in schema.iter(f"{XS}complexType"):
            name = each.get("name")
            self.children[name] = {child.get("name"): child.get("type") for child in each.iter(f"{XS}element")}
            self.attributes[name] = {child.get("name"): Attribute(child) for child in each.iter(f"{XS}attribute")}

    def types(self, root):
        """The type of each element of a plan: `item` is one of a list, of a proposal or of a meeting."""
        found, open_ = {}, [(root, "planData")]
        while open_:
            node, name = open_.pop()
            found[node] = name
            open_ += [(child, self.children[name][child.tag]) for child in node]
        return found

    def references(self, node, name):
        """(attribute, words) for all that the element refers by; a process's own code is its name."""
        for attribute in self.attributes[name].values():
            if attribute.form in REFERENCES and attribute.name in node.attrib and (name, attribute.name) != ("process", "code"):
                yield attribute, node.get(attribute.name).split()


def names_in(root):
    """What can be referred to: id, or a process's code → element."""
    return {each.get("id") or each.get("code"): each for each in root.iter() if each.get("id") or each.tag == "process"}


def other_value(attribute, value, number, names):
    """A valid value that is another one, or None where there is none; `number` makes it one of many."""
    form = attribute.form
    if attribute.values:
        others = [each for each in attribute.values if each != value]
        return others[number % len(others)] if others else None
    if form in REFERENCES:
        kind = names[value.split()[0]].tag if value.split() and value.split()[0] in names else None
        others = [name for name, each in names.items() if each.tag == kind and name != value]
        return others[number % len(others)] if others else None
    if form == "boolean":
        return "false" if value == "true" else "true"
    if form in ("integer", "count", "positive", "percent"):
        return str(number % 97 + 1) if str(number % 97 + 1) != value else str(number % 97 + 2)
    if form == "number":
        return str(number)
    if form == "date":
        return f"{value[:8]}{number % 27 + 1:02d}"
    if form in ("month", "year", "period"):
        return str(int(value[:4]) + number % 3 + 1) + value[4:]
    if form == "time":
        return f"{number % 24:02d}:{number % 60:02d}"
    if form == "language":
        return "nb" if not value.startswith("nb") else "sv"
    if form == "href":
        return f"https://example.org/{number}"
    if form in ("id", "file"):
        return None
    return f"Annat {number}"
