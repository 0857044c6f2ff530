#include "word/styles.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

#include "base/utf8.h"

namespace planverk::office::word {

namespace {

/// Styles may be based on each other in rings in broken files; no program makes chains as long as this.
constexpr int longest_chain = 64;

std::optional<int> number_in(std::optional<std::string_view> text) {
  if (!text) return std::nullopt;
  int number = 0;
  const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), number);
  if (error != std::errc() || end != text->data() + text->size()) return std::nullopt;
  return number;
}

template <class Value>
void take(std::optional<Value>& value, const std::optional<Value>& over) {
  if (over) value = over;
}

struct Described {
  Element element;
  std::string based_on;
};

Style own_style(const Element& element) {
  Style style;
  style.name = element.value_of("name").value_or(element.get("styleId"));
  style.of_paragraphs = element.get("type") == "paragraph";
  style.form = read_run_form(element.child("rPr"));
  const Element paragraph = element.child("pPr");
  if (const std::optional<int> outline = number_in(paragraph.value_of("outlineLvl")))
    style.outline = *outline >= 0 && *outline < 9 ? *outline + 1 : 0;
  style.numbering = read_numbering(paragraph.child("numPr"));
  return style;
}

void inherit(Style& style, const Style& base) {
  style.form = base.form.with(style.form);
  if (!style.outline) style.outline = base.outline;
  if (!style.numbering.list) style.numbering.list = base.numbering.list;
  if (!style.numbering.level) style.numbering.level = base.numbering.level;
}

struct NamedRole {
  std::string_view name;
  Paragraph::Role role;
};

// Built-in styles are named in English in the file; programs that write the names of their own language, and styles
// that people made beside the built-in ones, are known by these.
constexpr auto named_roles = std::to_array<NamedRole>({
    {"title", Paragraph::Role::title},          {"tittel", Paragraph::Role::title},
    {"rubrik", Paragraph::Role::title},         {"titel", Paragraph::Role::title},
    {"otsikko", Paragraph::Role::title},        {"subtitle", Paragraph::Role::subtitle},
    {"undertittel", Paragraph::Role::subtitle}, {"underrubrik", Paragraph::Role::subtitle},
    {"undertitel", Paragraph::Role::subtitle},  {"alaotsikko", Paragraph::Role::subtitle},
    {"caption", Paragraph::Role::caption},      {"bildetekst", Paragraph::Role::caption},
    {"bilettekst", Paragraph::Role::caption},   {"beskrivning", Paragraph::Role::caption},
    {"billedtekst", Paragraph::Role::caption},  {"kuvaotsikko", Paragraph::Role::caption},
    {"table", Paragraph::Role::caption},        {"figure", Paragraph::Role::caption},
    {"quote", Paragraph::Role::quote},          {"intense quote", Paragraph::Role::quote},
    {"quotations", Paragraph::Role::quote},     {"block quotation", Paragraph::Role::quote},
    {"sitat", Paragraph::Role::quote},          {"citat", Paragraph::Role::quote},
    {"lainaus", Paragraph::Role::quote},
});
constexpr auto heading_words = std::to_array<std::string_view>({"heading", "overskrift", "rubrik", "otsikko"});

std::string lower_case(std::string_view name) {
  std::string out;
  for (std::size_t at = 0; at < name.size();) utf8::append(out, utf8::lower(utf8::next(name, at)));
  return out;
}

/// `heading 2`, `Overskrift2`: the number; 0 where the name is not a heading's.
int heading_level(std::string_view name) {
  for (const std::string_view word : heading_words) {
    if (!name.starts_with(word)) continue;
    const std::string_view rest = utf8::trim(name.substr(word.size()));
    if (rest.size() == 1 && rest[0] >= '1' && rest[0] <= '9') return rest[0] - '0';
  }
  return 0;
}

}  // namespace

RunForm RunForm::with(const RunForm& over) const {
  RunForm form = *this;
  take(form.bold, over.bold);
  take(form.italic, over.italic);
  take(form.underlined, over.underlined);
  take(form.hidden, over.hidden);
  take(form.struck, over.struck);
  take(form.capitals, over.capitals);
  take(form.raised, over.raised);
  take(form.language, over.language);
  form.coloured = form.coloured || over.coloured;
  form.sized = form.sized || over.sized;
  return form;
}

RunForm read_run_form(const Element& properties) {
  RunForm form;
  if (!properties) return form;
  form.bold = properties.toggle("b");
  form.italic = properties.toggle("i");
  form.hidden = properties.toggle("vanish");
  form.struck = properties.toggle("strike");
  if (const auto twice = properties.toggle("dstrike")) form.struck = form.struck.value_or(false) || *twice;
  form.capitals = properties.toggle("caps");
  if (const auto small = properties.toggle("smallCaps")) form.capitals = form.capitals.value_or(false) || *small;
  if (const auto line = properties.value_of("u")) form.underlined = *line != "none";
  if (const auto place = properties.value_of("vertAlign")) form.raised = *place != "baseline";
  if (const Element language = properties.child("lang")) {
    if (const auto tag = language.find("val"); tag && !tag->empty()) form.language = std::string(*tag);
  }
  const std::string_view colour = properties.value_of("color").value_or("auto");
  form.coloured =
      (colour != "auto" && colour != "000000") || properties.value_of("highlight").value_or("none") != "none";
  form.sized = static_cast<bool>(properties.child("sz")) || static_cast<bool>(properties.child("rFonts"));
  return form;
}

Numbering read_numbering(const Element& properties) {
  Numbering numbering;
  if (!properties) return numbering;
  if (const auto list = properties.value_of("numId")) numbering.list = std::string(*list);
  if (const auto level = number_in(properties.value_of("ilvl"))) numbering.level = std::clamp(*level, 0, 8);
  return numbering;
}

Styles::Styles(const Element& root) {
  std::map<std::string, std::string, std::less<>> based_on;
  const Element defaults = root.child("docDefaults").child("rPrDefault").child("rPr");
  language_ = read_run_form(defaults).language.value_or("");
  root.each([&](const Element& each) {
    if (!each.is("style")) return;
    const std::string id(each.get("styleId"));
    if (!styles_.emplace(id, own_style(each)).second) return;
    based_on.emplace(id, each.value_of("basedOn").value_or(""));
    const std::string_view standard = each.get("default");
    if (each.get("type") == "paragraph" && (standard == "1" || standard == "true")) default_paragraph_ = id;
  });
  // Each style is filled from its own chain of what styles say themselves.
  const std::map<std::string, Style, std::less<>> own = styles_;
  for (auto& [id, style] : styles_) {
    auto base = based_on.find(id);
    for (int steps = 0; steps < longest_chain && base != based_on.end(); ++steps) {
      const auto above = own.find(base->second);
      if (above == own.end()) break;
      inherit(style, above->second);
      base = based_on.find(above->first);
    }
  }
}

const Style* Styles::find(std::string_view id) const {
  const auto place = styles_.find(id);
  return place == styles_.end() ? nullptr : &place->second;
}

StyleRole role_of_style(std::string_view name) {
  const std::string lower = lower_case(name);
  if (const int level = heading_level(lower); level > 0) return {Paragraph::Role::heading, level};
  for (const NamedRole& each : named_roles) {
    if (each.name == lower) return {each.role, 0};
  }
  return {};
}

int level_in_name(std::string_view style_name) {
  const std::string lower = lower_case(style_name);
  const bool counts = lower.starts_with("list bullet ") || lower.starts_with("list number ");
  return counts && lower.back() >= '1' && lower.back() <= '9' ? lower.back() - '1' : 0;
}

bool continues_lists(std::string_view style_name) {
  const std::string lower = lower_case(style_name);
  return lower.starts_with("list continue") || lower.starts_with("list contents");
}

}  // namespace planverk::office::word
