#include "compile/content.h"

#include <charconv>
#include <iterator>
#include <utility>

#include "base/word_list.h"
#include "document/mark.h"

namespace planverk::templates {

using document::Kind;
using document::Properties;
using document::Style;

namespace {

constexpr ContentType own_types[] = {
    {"cover", ContentName::cover, Kind::cover, "", ""},
    {"contents", ContentName::contents, Kind::contents, "", "depth of"},
    {"section", ContentName::section, Kind::section, "", "break orientation text-columns series"},
    {"heading", ContentName::heading, Kind::heading, "", "number unlisted"},
    {"title", ContentName::title, Kind::heading, "title", ""},
    {"paragraph", ContentName::paragraph, Kind::paragraph, "", "align"},
    {"list", ContentName::list, Kind::list, "", "marker"},
    {"item", ContentName::item, Kind::item, "", "label"},
    {"quote", ContentName::quote, Kind::quote, "", ""},
    {"callout", ContentName::callout, Kind::callout, "info", ""},
    {"columns", ContentName::columns, Kind::columns, "", ""},
    {"column", ContentName::column, Kind::column, "", "share fit width align sums"},
    {"table", ContentName::table, Kind::table, "plain", "data break"},
    {"caption", ContentName::caption, Kind::caption, "", "number among"},
    {"side-title", ContentName::side_title, Kind::side_title, "", "towards"},
    {"foot-title", ContentName::foot_title, Kind::foot_title, "", "towards"},
    {"head", ContentName::head, Kind::table_head, "", "side"},
    {"row", ContentName::row, Kind::row, "", "keep counts"},
    {"header", ContentName::header, Kind::header, "", "scope rows columns align indent fill emphasis"},
    {"cell", ContentName::cell, Kind::cell, "", "scope rows columns align indent fill emphasis"},
    {"table-note", ContentName::table_note, Kind::table_note, "", "sign"},
    {"figure", ContentName::figure, Kind::figure, "", "alt image"},
    {"note", ContentName::note, Kind::note, "", ""},
    {"signature-line", ContentName::signature_line, Kind::signature_line, "", "alt"},
    {"reference", ContentName::reference, Kind::reference, "", "to to-data optional alt"},
    {"link", ContentName::link, Kind::link, "", "href alt"},
    {"said", ContentName::said, Kind::said, "", "as"},
    {"symbol", ContentName::symbol, Kind::symbol, "", "name"},
    {"badge", ContentName::badge, Kind::badge, "", "fill"},
    {"tag", ContentName::tag, Kind::tag, "", ""},
    {"corner", ContentName::corner, Kind::corner, "", ""},
    {"br", ContentName::line_break, Kind::line_break, "", ""},
};

const std::vector<ContentType>& types() {
  static const std::vector<ContentType> all = [] {
    std::vector<ContentType> out(std::begin(own_types), std::end(own_types));
    for (const document::Mark& mark : document::marks())
      out.push_back({mark.name, ContentName::mark, mark.kind, "", mark.attributes});
    return out;
  }();
  return all;
}

constexpr std::pair<std::string_view, ContentAttribute> attributes[] = {
    {"id", ContentAttribute::id},
    {"lang", ContentAttribute::lang},
    {"style", ContentAttribute::style},
    {"number", ContentAttribute::number},
    {"break", ContentAttribute::break_before},
    {"orientation", ContentAttribute::orientation},
    {"text-columns", ContentAttribute::text_columns},
    {"series", ContentAttribute::series},
    {"keep", ContentAttribute::keep},
    {"counts", ContentAttribute::counts},
    {"unlisted", ContentAttribute::unlisted},
    {"depth", ContentAttribute::depth},
    {"of", ContentAttribute::of},
    {"marker", ContentAttribute::marker},
    {"label", ContentAttribute::label},
    {"among", ContentAttribute::among},
    {"side", ContentAttribute::side},
    {"towards", ContentAttribute::towards},
    {"share", ContentAttribute::share},
    {"fit", ContentAttribute::fit},
    {"sums", ContentAttribute::sums},
    {"width", ContentAttribute::width},
    {"align", ContentAttribute::align},
    {"scope", ContentAttribute::scope},
    {"rows", ContentAttribute::rows},
    {"columns", ContentAttribute::columns},
    {"indent", ContentAttribute::indent},
    {"fill", ContentAttribute::fill},
    {"emphasis", ContentAttribute::emphasis},
    {"alt", ContentAttribute::alt},
    {"to", ContentAttribute::to},
    {"optional", ContentAttribute::optional},
    {"href", ContentAttribute::href},
    {"as", ContentAttribute::as},
    {"name", ContentAttribute::name},
    {"sign", ContentAttribute::sign},
    {"image", ContentAttribute::image},
    {"data", ContentAttribute::data},
    {"to-data", ContentAttribute::data},
};

std::optional<int> whole_number(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

bool set_number(std::int32_t& place, std::string_view value, int least) {
  const auto number = whole_number(value);
  if (!number || *number < least) return false;
  place = *number;
  return true;
}

template <class Value, std::size_t count>
bool choose(Value& place, std::string_view word, const std::pair<std::string_view, Value> (&words)[count]) {
  for (const auto& [name, value] : words) {
    if (name != word) continue;
    place = value;
    return true;
  }
  return false;
}

constexpr std::pair<std::string_view, document::Align> aligns[] = {{"start", document::Align::start},
                                                                   {"end", document::Align::end},
                                                                   {"centre", document::Align::centre},
                                                                   {"decimal", document::Align::decimal}};
constexpr std::pair<std::string_view, document::Side> sides[] = {{"start", document::Side::start},
                                                                 {"end", document::Side::end}};
constexpr std::pair<std::string_view, document::Marker> markers[] = {{"bullet", document::Marker::bullet},
                                                                     {"dash", document::Marker::dash},
                                                                     {"asterisk", document::Marker::asterisk},
                                                                     {"decimal", document::Marker::decimal},
                                                                     {"none", document::Marker::none}};
constexpr std::pair<std::string_view, document::Scope> scopes[] = {
    {"none", document::Scope::none}, {"column", document::Scope::column}, {"row", document::Scope::row}};
constexpr std::pair<std::string_view, document::BreakBefore> breaks[] = {{"none", document::BreakBefore::none},
                                                                         {"page", document::BreakBefore::page}};
constexpr std::pair<std::string_view, document::Series> series[] = {{"sections", document::Series::sections},
                                                                    {"annexes", document::Series::annexes},
                                                                    {"parts", document::Series::parts}};
constexpr std::pair<std::string_view, document::Orientation> orientations[] = {
    {"portrait", document::Orientation::portrait}, {"landscape", document::Orientation::landscape}};
constexpr std::pair<std::string_view, document::Keep> keeps[] = {{"automatic", document::Keep::automatic},
                                                                 {"whole", document::Keep::whole},
                                                                 {"split", document::Keep::split},
                                                                 {"next", document::Keep::next}};
constexpr std::pair<std::string_view, bool> counted[] = {{"tables", false}, {"figures", true}};
constexpr std::pair<std::string_view, bool> yes_no[] = {{"yes", true}, {"no", false}, {"true", true}, {"false", false}};

template <class Value, std::size_t count>
std::string listed(const std::pair<std::string_view, Value> (&words)[count]) {
  std::string out;
  for (const auto& [name, value] : words) out.append(out.empty() ? "" : " ").append(name);
  return out;
}

/// An ink, or the level of a band of risk values, 1 being the lowest.
std::optional<document::Ink> fill_of(std::string_view text) {
  constexpr int levels = 4;
  if (const auto level = whole_number(text)) {
    if (*level < 1 || *level > levels) return std::nullopt;
    return static_cast<document::Ink>(static_cast<int>(document::Ink::band1) + *level - 1);
  }
  return ink_of(text);
}

std::string fills() {
  std::string out = "1 2 3 4";
  for (std::size_t i = 0; i < ink_count; ++i) out.append(" ").append(name_of(static_cast<document::Ink>(i)));
  return out;
}

/// A `column` of a table or of columns side by side.
bool is_column(const ContentType& type, ContentAttribute attribute) {
  return type.content == ContentName::column && attribute != ContentAttribute::id &&
         attribute != ContentAttribute::lang && attribute != ContentAttribute::style;
}

}  // namespace

std::span<const ContentType> content_types() {
  return types();
}

const ContentType* find_content(std::string_view name) {
  for (const ContentType& type : types()) {
    if (type.name == name) return &type;
  }
  return nullptr;
}

std::optional<ContentAttribute> content_attribute(const ContentType& type, std::string_view name) {
  if (!WordList("id lang style").contains(name) && !WordList(type.attributes).contains(name)) return std::nullopt;
  for (const auto& [known, attribute] : attributes) {
    if (known == name) return attribute;
  }
  return std::nullopt;
}

bool may_be(const ContentType& type, ContentAttribute attribute, std::string_view value) {
  if (is_column(type, attribute)) {
    document::Column column;
    return set_column(column, attribute, value);
  }
  Properties properties;
  return set_property(properties, attribute, value);
}

std::string allowed_values(ContentAttribute attribute) {
  switch (attribute) {
    case ContentAttribute::break_before:
      return listed(breaks);
    case ContentAttribute::orientation:
      return listed(orientations);
    case ContentAttribute::series:
      return listed(series);
    case ContentAttribute::keep:
      return listed(keeps);
    case ContentAttribute::unlisted:
    case ContentAttribute::optional:
    case ContentAttribute::emphasis:
    case ContentAttribute::counts:
    case ContentAttribute::sums:
      return "yes no";
    case ContentAttribute::among:
      return listed(counted);
    case ContentAttribute::fill:
      return fills();
    case ContentAttribute::side:
    case ContentAttribute::towards:
      return listed(sides);
    case ContentAttribute::of:
      return "headings tables figures";
    case ContentAttribute::marker:
      return listed(markers);
    case ContentAttribute::align:
      return listed(aligns);
    case ContentAttribute::scope:
      return listed(scopes);
    case ContentAttribute::fit:
      return "content auto";
    default:
      return {};
  }
}

bool set_property(Properties& properties, ContentAttribute attribute, std::string_view value) {
  switch (attribute) {
    case ContentAttribute::id:
      properties.id = value;
      return true;
    case ContentAttribute::lang:
      properties.lang = value;
      return true;
    case ContentAttribute::style:
      properties.style = Style::named(value);
      return true;
    case ContentAttribute::number:
      // `auto`, `none`, or the number that the plan states (checked against the computed one, R-12).
      properties.numbered = value != "none" && value != "no";
      if (properties.numbered && value != "auto") properties.label = value;
      return true;
    case ContentAttribute::break_before:
      return choose(properties.break_before, value, breaks);
    case ContentAttribute::orientation:
      return choose(properties.orientation, value, orientations);
    case ContentAttribute::text_columns:
      return set_number(properties.text_columns, value, 1);
    case ContentAttribute::series:
      return choose(properties.series, value, series);
    case ContentAttribute::keep:
      return choose(properties.keep, value, keeps);
    case ContentAttribute::counts:
      return choose(properties.counts, value, yes_no);
    case ContentAttribute::unlisted:
      return choose(properties.unlisted, value, yes_no);
    case ContentAttribute::of:
      properties.listed = {.headings = WordList(value).contains("headings"),
                           .tables = WordList(value).contains("tables"),
                           .figures = WordList(value).contains("figures")};
      return true;
    case ContentAttribute::marker:
      return choose(properties.marker, value, markers);
    case ContentAttribute::label:
    case ContentAttribute::sign:
      properties.label = value;
      return true;
    case ContentAttribute::among:
      return choose(properties.as_figure, value, counted);
    case ContentAttribute::side:
      return choose(properties.side, value, sides);
    case ContentAttribute::towards:
      return choose(properties.towards.emplace(), value, sides);
    case ContentAttribute::align:
      return choose(properties.align, value, aligns);
    case ContentAttribute::scope:
      return choose(properties.scope, value, scopes);
    case ContentAttribute::rows:
      return set_number(properties.rows, value, 1);
    case ContentAttribute::columns:
      return set_number(properties.columns_spanned, value, 1);
    case ContentAttribute::indent: {
      // Steps of 5 mm, as far as a budget's sub-lines stand in.
      const auto steps = whole_number(value);
      if (steps) properties.indent = Length::millimetres(5) * *steps;
      return steps.has_value();
    }
    case ContentAttribute::fill: {
      const auto fill = fill_of(value);
      if (fill) properties.fill = *fill;
      return fill.has_value();
    }
    case ContentAttribute::emphasis:
      return choose(properties.emphasised, value, yes_no);
    case ContentAttribute::alt:
      properties.alt = value;
      return true;
    case ContentAttribute::image:
      properties.image = value;
      return true;
    case ContentAttribute::to:
      properties.target_id = value;
      return true;
    case ContentAttribute::href:
      properties.href = value;
      return true;
    case ContentAttribute::as:
      properties.said = value;
      return true;
    case ContentAttribute::name: {
      const auto symbol = document::symbol_of(value);
      if (symbol) properties.symbol = *symbol;
      return symbol.has_value();
    }
    case ContentAttribute::optional:
      return value == "yes" || value == "no";
    case ContentAttribute::data:
      return true;
    case ContentAttribute::depth:
      return value.size() == 1 && value[0] >= '1' && value[0] <= '6';
    case ContentAttribute::share:
    case ContentAttribute::fit:
    case ContentAttribute::sums:
    case ContentAttribute::width:
      return false;
  }
  return false;
}

bool set_column(document::Column& column, ContentAttribute attribute, std::string_view value) {
  switch (attribute) {
    case ContentAttribute::share:
      return set_number(column.share, value, 0);
    case ContentAttribute::fit:
      column.fit = value == "content";
      return value == "content" || value == "auto";
    case ContentAttribute::sums:
      return choose(column.sums, value, yes_no);
    case ContentAttribute::align:
      return choose(column.align, value, aligns);
    case ContentAttribute::width: {
      const auto millimetres = whole_number(value);
      if (millimetres) column.width = Length::millimetres(*millimetres);
      return millimetres.has_value();
    }
    default:
      return false;
  }
}

}  // namespace planverk::templates
