"""Marks of what the public may not see, as an author would set them: with all that cannot do without what is marked. And other
words, numbers and parts in all that is marked."""
import copy

from vocabulary import REFERENCES, names_in, other_value

# Elements that must hold one of these children; what loses its last one is marked with it.
NEEDED = {"risk": ("title", "effect"), "action": ("title",), "assignment": ("title",), "outcome-measure": ("title",), "control": ("title",),
          "dataset": ("series",), "table": ("row",),
          "head": ("row",), "row": ("cell",), "columns": ("col",), "flow": ("step",), "iconTable": ("iconRow",),
          "signatures": ("sign",)}
# A plan without these is none for the public: who marks them marks it all.
WHOLE = {"planData", "document"}
# Where what is hidden stands may show: which line a line is part of or tells of, what place a row takes (decisions/36).
PLACES = {("line", "breaks"), ("lineOutcome", "line"), ("cell", "rows"), ("cell", "columns")}
# Of what is withheld with a reason, that and the number by which it stands in its list are printed (decisions/51).
REASONS = {"accessReason", "accessBasis"}
NUMBERS = {"case": {"dnr", "archiveNo"}, "meeting-item": {"no", "paragraph", "case"}, "attachment": {"no"}}
# Another word here would make a plan that is refused as a whole: a rule that there is not, a chain that ends in itself.
BOUND = {("rule", "slug"), ("rule", "value"), ("accept", "rule"), ("accept", "at"), ("unit", "parent"), ("body", "parent"),
         ("organisation", "parent"), ("goal", "parent"), ("budget", "previousYear"), ("revision", "pair"), ("flow-step", "level"),
         ("flow-level", "name"),
         ("scale", "axis")}
# A line without kind is part of one, a document without title is about something.
STANDS_BY = {("line", "breaks"), ("document", "of")}


def is_hidden(node, parents):
    while node is not None:
        if node.get("access") == "restricted":
            return True
        node = parents.get(node)
    return False


class Marker:
    def __init__(self, vocabulary, root, chance):
        self.vocabulary, self.root, self.chance = vocabulary, root, chance
        self.types = vocabulary.types(root)
        self.parents = {child: parent for parent in root.iter() for child in parent}

    def hidden(self, node):
        return is_hidden(node, self.parents)

    def kinds(self):
        return sorted({self.types[each] for each in self.root.iter()} - WHOLE)

    def mark(self, kinds):
        """An element of each of these types."""
        for kind in kinds:
            self.chance.choice([each for each in self.root.iter() if self.types[each] == kind]).set("access", "restricted")
        while self.close():
            pass

    def say_why(self, chance):
        """A reason, a law or both beside about half of the marks."""
        for node in self.root.iter():
            if node.get("access") == "restricted":
                if chance.randrange(2):
                    node.set("accessReason", chance.choice(["secrecy", "dataProtection"]))
                if chance.randrange(3) == 0:
                    node.set("accessBasis", chance.choice(["26 kap. 1 § OSL", "offl. § 13 jf. fvl. § 13"]))

    def close(self):
        """Takes back references to what is marked, else marks who refers; true where something was marked."""
        names = names_in(self.root)
        gone = {name for name, node in names.items() if self.hidden(node)}
        for node in list(self.root.iter()):
            if self.hidden(node):
                continue
            for child in NEEDED.get(self.types[node], ()):
                stands = node.findall(child)
                if stands and all(each.get("access") == "restricted" for each in stands):
                    node.set("access", "restricted")
                    return True
            for attribute, words in self.vocabulary.references(node, self.types[node]):
                left = [word for word in words if word not in gone]
                if len(left) == len(words):
                    continue
                if left:
                    node.set(attribute.name, " ".join(left))
                elif attribute.required or (self.types[node], attribute.name) in STANDS_BY:
                    node.set("access", "restricted")
                    return True
                else:
                    del node.attrib[attribute.name]
        return False

    def marks(self):
        return [f"{self.types[each]}#{each.get('id', '')}" for each in self.root.iter() if each.get("access") == "restricted"]


def say_otherwise(vocabulary, root, chance):
    """Other values in all attributes, other words and other parts of all that is marked; how many were changed."""
    types, names, changed = vocabulary.types(root), names_in(root), 0
    parents = {child: parent for parent in root.iter() for child in parent}
    for node in list(root.iter()):
        if not is_hidden(node, parents):
            continue
        if node.text and node.text.strip():
            node.text = f"Helt annat {chance.randrange(100_003, 999_983)}."
            changed += 1
        kept = {"access"} | REASONS | (NUMBERS.get(types[node], set()) if REASONS & node.attrib.keys() else set())
        for attribute in vocabulary.attributes[types[node]].values():
            if attribute.name not in node.attrib or attribute.name in kept or (types[node], attribute.name) in PLACES | BOUND:
                continue
            value = other_value(attribute, node.get(attribute.name), chance.randrange(100_003, 999_983), names)
            if value is not None and not (attribute.form in REFERENCES and types[node] == "process"):
                node.set(attribute.name, value)
                changed += 1
    for node in list(root.iter()):
        if is_hidden(node, parents) and node in parents and node.get("access") != "restricted":
            changed += other_parts(node, parents[node], types, chance)
    return changed


def other_parts(node, parent, types, chance):
    """Part of what is marked: gone, or there twice; not what others name, nor what must stand once."""
    if any("id" in each.attrib or each.tag in ("process", "item", "ins", "del") for each in node.iter()):
        return 0
    if node.tag in NEEDED.get(types[parent], ()) or chance.randrange(3) or types[parent] in ("row", "head", "table", "flow"):
        return 0
    place = list(parent).index(node)
    if node.tag in ("attendee", "hearing", "followUp", "result", "previous", "notify", "basis", "p", "event"):
        parent.insert(place, copy.deepcopy(node))
    else:
        parent.remove(node)
    return 1
