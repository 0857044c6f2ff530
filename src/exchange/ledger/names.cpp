#include "ledger/names.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include "base/utf8.h"
#include "exchange/ledger_names.h"
#include "ledger/grouping.h"
#include "xml/reader.h"

namespace planverk::exchange {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"ledger-names", "", Stage::exchange, RuleClass::format, Severity::error,
     "A file that names the codes of accounts files is whole: known names, and each function in one service area.",
     "ledger: ledger-names"},
};

namespace ledger {

namespace {

constexpr std::string_view folder = "ledger/";
constexpr std::string_view kostra_file = "ledger/kostra.xml", sie_file = "ledger/sie.xml";
constexpr std::string_view known_files = "ledger/kostra.xml ledger/sie.xml";

/// An element of the files, and its attributes; the first one tells two of them apart.
struct Shape {
  std::string_view element;
  std::array<std::string_view, 3> attributes;
  [[nodiscard]] bool has(std::string_view name) const { return std::ranges::find(attributes, name) != attributes.end(); }
};
constexpr Shape of_function{"function", {"code", "name", ""}};
constexpr Shape of_area{"area", {"id", "label", "functions"}};
constexpr Shape of_class{"class", {"code", "company", "municipality"}};
constexpr Shape of_kostra[] = {of_function, of_area};
constexpr Shape of_sie[] = {of_class};

std::string joined(std::span<const std::string_view> words) {
  std::string text;
  for (const std::string_view each : words) {
    if (!each.empty()) text += (text.empty() ? "" : ", ") + std::string(each);
  }
  return text;
}

/// An element as all files together have it: attributes of a later file replace those of an earlier one.
struct Row {
  std::string_view element;
  std::string key;
  std::map<std::string, std::string, std::less<>> values;
  Span span;  ///< in the last file that has it

  [[nodiscard]] const std::string& value(std::string_view name) const { return values.find(name)->second; }
};

class Reader {
 public:
  Reader(const templates::Files& files, Form form, Diagnostics& found)
      : files_(files), form_(form), shapes_(form == Form::kostra ? std::span<const Shape>(of_kostra) : of_sie), found_(found) {}

  Names read() {
    for (const FileId file : files_.ids(form_ == Form::kostra ? kostra_file : sie_file)) read_file(file);
    for (const Row& each : rows_) {
      if (whole(each)) take(each);
    }
    check_areas();
    return std::move(names_);
  }

 private:
  void read_file(FileId file) {
    const auto tree = xml::parse(*files_.sources(), file, Limits{}, found_);
    if (!tree) return;
    const xml::Node root = tree->root();
    if (root.name() != "ledgerNames" || root.get("version") != "1") {
      found_.add("ledger-names", tree->span(root)).variant("root").mend("root");
      return;
    }
    constexpr std::string_view of_root[] = {"version", "unnamed"};
    check_attributes(*tree, root, of_root);
    if (root.has("unnamed")) names_.unnamed = root.get("unnamed");
    root.each_element([&](xml::Node child) {
      const auto shape = std::ranges::find(shapes_, child.name(), &Shape::element);
      if (shape != shapes_.end()) {
        read_row(*tree, child, *shape);
        return;
      }
      std::vector<std::string_view> known;
      for (const Shape& each : shapes_) known.push_back(each.element);
      found_.add("ledger-names", tree->span(child))
          .variant("element")
          .with("element", std::string(child.name()))
          .mend("element", {{"known", joined(known)}});
    });
  }

  void check_attributes(const xml::Tree& tree, xml::Node node, std::span<const std::string_view> known) {
    node.each_attribute([&](xml::Node::Attribute attribute) {
      if (attribute.name.starts_with("xmlns") || std::ranges::find(known, attribute.name) != known.end()) return;
      found_.add("ledger-names", tree.span(node, attribute.name, *files_.sources()))
          .variant("attribute")
          .with("element", std::string(node.name()))
          .with("attribute", std::string(attribute.name))
          .mend("attribute", {{"known", joined(known)}});
    });
  }

  void read_row(const xml::Tree& tree, xml::Node node, const Shape& shape) {
    check_attributes(tree, node, shape.attributes);
    const std::string_view key = utf8::trim(node.get(shape.attributes.front()));
    if (key.empty()) {
      missing(tree.span(node), shape.element, shape.attributes.front());
      return;
    }
    const bool codes = shape.attributes.front() == "code";
    if (codes && !check_codes(tree, node, "code")) return;
    if (!utf8::trim(node.get("functions")).empty() && !check_codes(tree, node, "functions")) return;
    auto known = std::ranges::find_if(rows_, [&](const Row& row) { return row.element == shape.element && row.key == key; });
    if (known == rows_.end()) known = rows_.insert(rows_.end(), Row{shape.element, std::string(key), {}, {}});
    known->span = tree.span(node);
    node.each_attribute([&](xml::Node::Attribute attribute) {
      if (shape.has(attribute.name)) known->values.insert_or_assign(std::string(attribute.name), utf8::collapse(utf8::trim(attribute.value)));
    });
  }

  bool check_codes(const xml::Tree& tree, xml::Node node, std::string_view attribute) {
    const std::string_view text = node.get(attribute);
    const bool one = attribute != "code" || utf8::trim(text).find_first_not_of("0123456789") == std::string_view::npos;
    if (one && Selector::parse(text)) return true;
    found_.add("ledger-names", tree.span(node, attribute, *files_.sources()))
        .variant("codes")
        .with("found", std::string(text))
        .mend("codes");
    return false;
  }

  void missing(Span span, std::string_view element, std::string_view attribute) {
    found_.add("ledger-names", span)
        .variant("missing")
        .with("element", std::string(element))
        .with("attribute", std::string(attribute));
  }

  /// An area with `functions=""` is left out on purpose; everything else has its words.
  bool whole(const Row& row) {
    const Shape& shape = *std::ranges::find(shapes_, row.element, &Shape::element);
    for (const std::string_view name : shape.attributes) {
      if (name.empty()) continue;
      const auto value = row.values.find(name);
      if (value != row.values.end() && (!value->second.empty() || name == "functions")) continue;
      missing(row.span, row.element, name);
      return false;
    }
    return true;
  }

  void take(const Row& row) {
    if (row.element == of_function.element) {
      names_.functions[row.key] = row.value("name");
    } else if (row.element == of_class.element) {
      names_.classes.push_back({row.key, row.value("company"), row.value("municipality")});
    } else if (!row.value("functions").empty()) {
      names_.areas.push_back({row.key, row.value("label"), row.value("functions")});
      spans_.push_back(row.span);
    }
  }

  /// Two areas with the same function would count its amounts twice. All of KOSTRA's have three digits.
  void check_areas() {
    std::vector<Selector> selectors;
    for (const ServiceArea& each : names_.areas) selectors.push_back(*Selector::parse(each.functions));
    for (std::size_t later = 1; later < selectors.size(); ++later) {
      for (std::size_t earlier = 0; earlier < later; ++earlier) {
        const std::string code = shared_code(selectors[earlier], selectors[later]);
        if (code.empty()) continue;
        found_.add("ledger-names", spans_[later])
            .variant("twice")
            .with("code", code)
            .with("first", names_.areas[earlier].id)
            .with("second", names_.areas[later].id)
            .note(spans_[earlier], "first")
            .mend("twice");
      }
    }
  }

  static std::string shared_code(const Selector& one, const Selector& other) {
    for (int code = 100; code < 1000; ++code) {
      std::string text = std::to_string(code);
      if (one.matches(text) && other.matches(text)) return text;
    }
    return {};
  }

  const templates::Files& files_;
  Form form_;
  std::span<const Shape> shapes_;
  Diagnostics& found_;
  std::vector<Row> rows_;
  std::vector<Span> spans_;  ///< of the areas
  Names names_;
};

}  // namespace

std::string Names::function(const std::string& code) const {
  if (const auto known = functions.find(code); known != functions.end()) return known->second;
  constexpr std::string_view place = "{code}";
  const std::size_t at = unnamed.find(place);
  if (at == std::string::npos) return code;
  return std::string(unnamed).replace(at, place.size(), code);
}

Names read_names(const templates::Files& files, Form form, Diagnostics& found) {
  return Reader(files, form, found).read();
}

}  // namespace ledger

void check_ledger_names(const templates::Files& files, Diagnostics& found) {
  for (const ledger::Form form : {ledger::Form::kostra, ledger::Form::sie}) (void)ledger::read_names(files, form, found);
  for (const std::string& path : files.list()) {
    if (!path.starts_with(ledger::folder) || path == ledger::kostra_file || path == ledger::sie_file) continue;
    for (const FileId file : files.ids(path)) {
      found.add("ledger-names", Span{file, 0, 0})
          .variant("file")
          .with("file", path)
          .mend("file", {{"known", std::string(ledger::known_files)}});
    }
  }
}

}  // namespace planverk::exchange
