// The published XSD, written from the vocabulary. Values are restrictions of xs:string, because its white space stays:
// xs:date and its kin would take spaces and time zones that check_shape refuses.
#include <algorithm>
#include <array>
#include <string>

#include "base/word_list.h"
#include "base/xml_text.h"
#include "check/value_form.h"
#include "plan/kinds.h"
#include "plan/schema.h"

namespace planverk::plan {

namespace {

constexpr std::array patterned{
    ValueType::id,    ValueType::reference, ValueType::references, ValueType::process_code, ValueType::date,
    ValueType::month, ValueType::year,      ValueType::period,     ValueType::time,         ValueType::integer,
    ValueType::count, ValueType::positive,  ValueType::number,     ValueType::boolean,      ValueType::language,
    ValueType::href,  ValueType::file,      ValueType::percent,
};
constexpr std::string_view required_text = "\\s*\\S(\\s|\\S)*";

class SchemaWriter {
 public:
  SchemaWriter(const Kinds& kinds, const ValueWords& words, std::string_view language)
      : kinds_(kinds), words_(words), language_(language) {}

  std::string write() {
    line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    open("<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\">");
    note(
        "Planverk plan data, version 1: the shape. Ids, references and how many of a kind there may be are checked "
        "by planverk itself.");
    line("<xs:element name=\"" + std::string(root_type().name) + "\" type=\"" + std::string(root_type().type) + "\"/>");
    for (const ValueType type : patterned) simple_type(name_of(type), pattern_of(type));
    simple_type("required-text", required_text);
    for (const ElementType& type : element_types()) complex_type(type);
    close("</xs:schema>");
    return std::move(out_);
  }

 private:
  void line(std::string_view text) {
    out_.append(indent_ * 2, ' ');
    out_ += text;
    out_ += '\n';
  }
  void open(std::string_view text) {
    line(text);
    ++indent_;
  }
  void close(std::string_view text) {
    --indent_;
    line(text);
  }
  void note(std::string_view text, std::string_view language = "en") {
    line("<xs:annotation><xs:documentation xml:lang=\"" + xml_attribute(language) + "\">" + xml_text(text) +
         "</xs:documentation></xs:annotation>");
  }
  /// Without a word for it, the code is its own.
  void value_note(std::string_view attribute, std::string_view code) {
    const std::string word = words_ ? words_(attribute, code) : std::string();
    note(word.empty() ? code : std::string_view(word), language_);
  }
  void attribute_note(const AttributeType& attribute) {
    std::string text(attribute.meaning);
    if (!attribute.fallback.empty()) text.append(" Default: ").append(attribute.fallback).append(".");
    note(text);
  }

  void simple_type(std::string_view name, std::string_view pattern) {
    open("<xs:simpleType name=\"" + std::string(name) + "\">");
    line("<xs:restriction base=\"xs:string\"><xs:pattern value=\"" + xml_attribute(pattern) + "\"/></xs:restriction>");
    close("</xs:simpleType>");
  }

  void complex_type(const ElementType& type) {
    const std::string head = "<xs:complexType name=\"" + std::string(type.type) + "\"";
    open(head + (type.content == Content::mixed ? " mixed=\"true\">" : ">"));
    note(type.meaning);
    if (type.content == Content::text) {
      open("<xs:simpleContent>");
      open("<xs:extension base=\"xs:string\">");
      attributes(type);
      close("</xs:extension>");
      close("</xs:simpleContent>");
    } else {
      if (type.content != Content::empty) children(type);
      attributes(type);
    }
    close("</xs:complexType>");
  }

  void children(const ElementType& type) {
    open("<xs:choice minOccurs=\"0\" maxOccurs=\"unbounded\">");
    for (const std::string_view child : children_of(type)) {
      line("<xs:element name=\"" + std::string(find_type(child)->name) + "\" type=\"" + std::string(child) + "\"/>");
    }
    close("</xs:choice>");
  }

  void attributes(const ElementType& type) {
    for (const AttributeType& attribute : type.attributes) this->attribute(kinds_.with_words(attribute));
    for (const AttributeType& attribute : common_attributes()) this->attribute(kinds_.with_words(attribute));
  }

  void attribute(const AttributeType& attribute) {
    std::string head = "<xs:attribute name=\"" + std::string(attribute.name) + "\"";
    if (attribute.required) head += " use=\"required\"";
    switch (attribute.type) {
      case ValueType::text:
        open(head + " type=\"" + (attribute.required ? "required-text" : "xs:string") + "\">");
        attribute_note(attribute);
        close("</xs:attribute>");
        return;
      case ValueType::enumeration: {
        open(head + ">");
        attribute_note(attribute);
        open("<xs:simpleType>");
        open("<xs:restriction base=\"xs:string\">");
        for (const std::string_view word : WordList(attribute.allowed)) {
          open("<xs:enumeration value=\"" + xml_attribute(word) + "\">");
          value_note(attribute.name, word);
          close("</xs:enumeration>");
        }
        break;
      }
      case ValueType::enumerations: {
        open(head + ">");
        attribute_note(attribute);
        open("<xs:simpleType>");
        open("<xs:restriction base=\"xs:string\">");
        std::string words(attribute.allowed);
        std::ranges::replace(words, ' ', '|');
        line("<xs:pattern value=\"(" + xml_attribute(words) + ")( (" + xml_attribute(words) + "))*\"/>");
        break;
      }
      default:
        open(head + " type=\"" + std::string(name_of(attribute.type)) + "\">");
        attribute_note(attribute);
        close("</xs:attribute>");
        return;
    }
    close("</xs:restriction>");
    close("</xs:simpleType>");
    close("</xs:attribute>");
  }

  const Kinds& kinds_;
  const ValueWords& words_;
  std::string_view language_;
  std::string out_;
  std::size_t indent_ = 0;
};

}  // namespace

std::string to_xsd(const Kinds& kinds, const ValueWords& words, std::string_view language) {
  return SchemaWriter(kinds, words, language).write();
}

std::string to_xsd(const Kinds& kinds) {
  return to_xsd(kinds, {}, "en");
}

}  // namespace planverk::plan
