#include "mutation.h"

#include "base/xml_text.h"
#include "plan/vocabulary.h"

namespace planverk::test {

namespace {

void write(const Element& element, std::string& out) {
  if (element.name.empty()) {
    append_xml_text(out, element.text);
    return;
  }
  out += '<' + element.name;
  for (const auto& [name, value] : element.attributes) {
    out += ' ' + name + "=\"";
    append_xml_attribute(out, value);
    out += '"';
  }
  if (element.children.empty()) {
    out += "/>";
    return;
  }
  out += '>';
  for (const Element& child : element.children) write(child, out);
  out += "</" + element.name + '>';
}

void gather(Element& element, std::vector<Element*>& all) {
  all.push_back(&element);
  for (Element& child : element.children) {
    if (!child.name.empty()) gather(child, all);
  }
}

}  // namespace

Element Element::copy_of(xml::Node node) {
  Element made;
  if (node.type() == xml::Node::Type::text) {
    made.text = node.value();
    return made;
  }
  made.name = node.name();
  node.each_attribute([&](xml::Node::Attribute attribute) {
    made.attributes.emplace_back(std::string(attribute.name), std::string(attribute.value));
  });
  for (xml::Node child = node.first_child(); child; child = child.next()) made.children.push_back(copy_of(child));
  return made;
}

std::string Element::xml() const {
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  write(*this, out);
  return out;
}

const std::vector<std::string>& tricky_values() {
  static const std::vector<std::string> values{
      "",
      " ",
      "x",
      "_",
      "1",
      "0",
      "-1",
      "-0",
      "007",
      "-",
      "+1",
      "1.5",
      "1.",
      ".5",
      "1,5",
      "1.1234567",
      "1.123456",
      "123456789",
      "1234567890",
      "123456789012",
      "1234567890123",
      "1e3",
      "true",
      "True",
      "1 ",
      " 1",
      "a",
      "a b",
      "a  b",
      "a b ",
      "a.b-c_d",
      "1a",
      "-a",
      "å",
      "a:b",
      "3.7.0",
      "3.7.0.1",
      "3.7.0.1.2",
      "3..7",
      "3.",
      "2026",
      "0999",
      "999",
      "20260",
      "2026-01",
      "2026-00",
      "2026-12",
      "2026-13",
      "2026-1",
      "2026-01-31",
      "2026-01-32",
      "2026-04-30",
      "2026-04-31",
      "2026-02-28",
      "2026-02-29",
      "2024-02-29",
      "2024-02-30",
      "1900-02-29",
      "2000-02-29",
      "2100-02-29",
      "1600-02-29",
      "1000-02-29",
      "9999-12-31",
      "0999-01-01",
      "10000-01-01",
      "2026-08-31Z",
      "2026-08-31+01:00",
      "2026-8-31",
      "00:00",
      "23:59",
      "24:00",
      "9:00",
      "09:60",
      "09:00:00",
      "10.00",
      "sv",
      "sv-SE",
      "SV",
      "se",
      "s",
      "fi-FI",
      "nb-NO-x",
      "en-GB-oed",
      "swedish",
      "sv_SE",
      "#",
      "#a b",
      "https://a.b/c?d=e",
      "http://",
      "ftp://a",
      "HTTPS://a",
      "mailto:a@b",
      "tel:1",
      "javascript:alert(1)",
      "yes",
      "no",
      "yes no",
      "yes  no",
      "yes yes",
      "public",
      "restricted",
      "a\nb",
      "\xC2\xA0",
      "17",
      "18",
      "§ 1",
  };
  return values;
}

std::string Mutator::change(Element& root) {
  std::vector<Element*> all;
  gather(root, all);
  Element& element = *all[pick(all.size())];
  Element& other = *all[pick(all.size())];
  const auto index = [&](const Element& parent) { return pick(parent.children.size() + 1); };
  switch (pick(12)) {
    case 0:
      element.name = misspelled(element.name);
      return "misspell an element";
    case 1:
      element.name = any_element_name();
      return "rename an element";
    case 2:
      if (element.children.empty()) return "nothing";
      element.children.erase(element.children.begin() + static_cast<std::ptrdiff_t>(pick(element.children.size())));
      return "delete a node";
    case 3: {
      const Element copy = element;
      other.children.insert(other.children.begin() + static_cast<std::ptrdiff_t>(index(other)), copy);
      return "copy a node";
    }
    case 4:
      if (element.attributes.empty()) return "nothing";
      element.attributes[pick(element.attributes.size())].first = any_attribute_name();
      break;
    case 5:
      if (element.attributes.empty()) return "nothing";
      element.attributes.erase(element.attributes.begin() +
                               static_cast<std::ptrdiff_t>(pick(element.attributes.size())));
      return "delete an attribute";
    case 6:
    case 7:
      if (element.attributes.empty()) return "nothing";
      element.attributes[pick(element.attributes.size())].second = tricky_values()[pick(tricky_values().size())];
      return "change a value";
    case 8:
      element.attributes.emplace_back(any_attribute_name(), tricky_values()[pick(tricky_values().size())]);
      break;
    case 9: {
      Element text;
      text.text = pick(3) == 0 ? " \n" : "löst";
      element.children.insert(element.children.begin() + static_cast<std::ptrdiff_t>(index(element)), text);
      return "insert text";
    }
    case 10: {
      Element empty;
      empty.name = any_element_name();
      element.children.insert(element.children.begin() + static_cast<std::ptrdiff_t>(index(element)), empty);
      return "insert an element";
    }
    default:
      if (element.attributes.empty() || other.attributes.empty()) return "nothing";
      std::swap(element.attributes.back().second, other.attributes.back().second);
      return "swap values";
  }
  // An attribute given twice is not well-formed, which is not the shape's business.
  for (std::size_t i = 0; i < element.attributes.size(); ++i) {
    for (std::size_t j = i + 1; j < element.attributes.size(); ++j) {
      if (element.attributes[i].first == element.attributes[j].first) {
        element.attributes.erase(element.attributes.begin() + static_cast<std::ptrdiff_t>(j--));
      }
    }
  }
  return "rename or add an attribute";
}

std::string Mutator::any_element_name() {
  const auto types = plan::element_types();
  return std::string(types[pick(types.size())].name);
}

std::string Mutator::any_attribute_name() {
  while (true) {
    const auto types = plan::element_types();
    const auto attributes = types[pick(types.size())].attributes;
    if (!attributes.empty()) return std::string(attributes[pick(attributes.size())].name);
  }
}

std::string Mutator::misspelled(std::string name) {
  name.insert(pick(name.size()) + 1, 1, static_cast<char>('a' + pick(26)));
  return name;
}

}  // namespace planverk::test
