#include "table/understand.h"

#include <algorithm>

#include "base/word_list.h"
#include "table/heading.h"

namespace planverk::exchange {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"import-table", "", Stage::exchange, RuleClass::format, Severity::error,
     "A table has a row of headings by which a register of the plan is known.", "exchange: import-table"},
};

namespace {

constexpr int well_known = 185;  // two headings that are known, with a little for one that is only like it

struct Scored {
  Layout layout;
  int score = 0;
};

bool taken(const Column& column) {
  return column.to != not_taken && column.to != to_be_asked;
}

/// A field by which rows are known again, and something more of the register's own.
bool tells_own(const Layout& layout) {
  const auto has = [&](const std::string& field) { return layout.column_of(field) != nullptr; };
  if (layout.of->grid) return has("key") && std::ranges::any_of(layout.columns, [](const Column& each) { return taken(each) && !each.with.empty(); });
  const bool keyed = std::ranges::any_of(layout.of->keys, [&](const auto& set) { return std::ranges::all_of(set, has); });
  const auto more = std::ranges::count_if(layout.columns, [](const Column& each) { return taken(each) && each.to.find('.') == std::string::npos; });
  return keyed && more >= 2;
}

bool named_so(const office::Sheet& sheet, const Register& of) {
  const std::string name = normal(sheet.name);
  return std::ranges::any_of(of.names, [&](const Name& each) { return each.normal == name; });
}

class Understander {
 public:
  Understander(const office::Book& book, const Registers& registers, const CellReader& reader, const Surroundings& around, Diagnostics& found)
      : book_(book), registers_(registers), reader_(reader), around_(around), found_(found) {}

  Understood run() {
    const std::string& wanted = around_.options.sheet;
    for (const office::Sheet& sheet : book_.sheets) {
      if (!wanted.empty() && sheet.name != wanted) continue;
      if (wanted.empty() && sheet.hidden) continue;
      any_ = true;
      take(sheet);
    }
    if (!any_) tell_no_sheet();
    if (any_ && out_.layouts.empty() && !out_.asks) tell_no_table();
    // What others refer to is read first.
    std::ranges::stable_sort(out_.layouts, {}, [&](const Layout& each) { return references(each); });
    return std::move(out_);
  }

 private:
  void take(const office::Sheet& sheet) {
    if (const xml::Node part = part_of(sheet)) {
      const Register* of = registers_.find(part.get("register"));
      if (of != nullptr) {
        out_.layouts.push_back(by_map(sheet, *of, part));
        return;
      }
      if (part.get("register") != to_be_asked) {
        std::string known;
        for (const Register& each : registers_.all) known += (known.empty() ? "" : ", ") + each.name;
        found_.add("import-map", around_.map.span(part, "register")).variant("register").with("value", std::string(part.get("register"))).mend("known", {{"known", known}});
        return;
      }
    }
    if (!around_.options.register_name.empty()) {
      int score = 0;
      Layout layout = guess(sheet, *registers_.find(around_.options.register_name), registers_, reader_, score);
      if (score == 0 && around_.options.sheet.empty() && book_.sheets.size() > 1) {
        out_.others.push_back(&sheet);
      } else if (!layout.columns.empty()) {
        out_.layouts.push_back(std::move(layout));
      }
      return;
    }
    by_headings(sheet);
  }

  /// The map's part for the sheet: of its name, else the one whose headings it has most of.
  [[nodiscard]] xml::Node part_of(const office::Sheet& sheet) const {
    const std::string& wanted = around_.options.register_name;
    xml::Node best;
    std::size_t most = 0;
    for (const xml::Node part : around_.map.parts("table")) {
      if (!wanted.empty() && part.get("register") != wanted && part.get("register") != to_be_asked) continue;
      if (part.get("sheet") == sheet.name) return part;
      std::size_t shared = 0;
      const std::vector<std::string> headings = headings_in(part);
      if (row_with(sheet, headings, &shared) && shared * 2 > headings.size() && shared > most) {
        most = shared;
        best = part;
      }
    }
    return best;
  }

  static std::vector<std::string> headings_in(xml::Node part) {
    std::vector<std::string> out;
    part.each_element([&](xml::Node node) {
      if (node.name() == "column") out.emplace_back(node.get("heading"));
    });
    return out;
  }

  [[nodiscard]] Layout by_map(const office::Sheet& sheet, const Register& of, xml::Node part) {
    int score = 0;
    Layout layout = guess(sheet, of, registers_, reader_, score, row_with(sheet, headings_in(part)));
    // A field that the map gives to one column is guessed for no other.
    std::vector<std::string> given;
    part.each_element([&](xml::Node node) { given.emplace_back(node.get("to")); });
    for (Column& column : layout.columns) {
      const Field* field = registers_.field(of, column.to);
      if (field == nullptr || field->spread || std::ranges::find(given, column.to) == given.end()) continue;
      column.to = not_taken;
      column.sure = Sure::unknown;
    }
    take_kept(layout, part, around_.map, registers_, found_);
    return layout;
  }

  void by_headings(const office::Sheet& sheet) {
    std::vector<Scored> all;
    for (const Register& of : registers_.all) {
      Scored made;
      made.layout = guess(sheet, of, registers_, reader_, made.score);
      if (made.score < well_known) continue;
      if (!tells_own(made.layout)) made.score = made.score * 2 / 3;
      if (named_so(sheet, of)) made.score += 100;
      all.push_back(std::move(made));
    }
    std::ranges::stable_sort(all, std::greater<>(), &Scored::score);
    if (all.empty()) {
      out_.others.push_back(&sheet);
      return;
    }
    if (all.size() > 1 && all[0].score - all[1].score < all[0].score / 20) {
      ask_register(sheet, all);
      return;
    }
    out_.layouts.push_back(std::move(all.front().layout));
  }

  void ask_register(const office::Sheet& sheet, const std::vector<Scored>& all) {
    out_.asks = true;
    std::string known;
    for (const Scored& each : all) known += (known.empty() ? "" : ", ") + each.layout.of->name;
    found_.add("import-table", Span{sheet.file, 0, 0}).variant("several").with("sheet", sheet_name(sheet)).with("known", known).mend("several", {{"known", known}});
    edit::Element part{"table", {}, {}};
    part.set("register", std::string(to_be_asked));
    part.set("sheet", sheet.name);
    around_.map.propose(std::move(part), {"sheet"});
  }

  [[nodiscard]] std::string sheet_name(const office::Sheet& sheet) const { return sheet.name.empty() ? book_.name : sheet.name; }

  void tell_no_sheet() {
    std::string known;
    for (const office::Sheet& each : book_.sheets) known += (known.empty() ? "" : ", ") + each.name;
    found_.add("import-table", {}).variant("no-sheet").with("sheet", around_.options.sheet).with("file", book_.name).mend("no-sheet", {{"known", known}});
  }

  void tell_no_table() {
    std::string known;
    for (const Register& each : registers_.all) known += (known.empty() ? "" : ", ") + each.name;
    const FileId file = book_.sheets.empty() ? 0 : book_.sheets.front().file;
    found_.add("import-table", Span{file, 0, 0}).with("file", book_.name).mend({}, {{"known", known}});
  }

  /// How many of the other registers the elements of this one refer to.
  [[nodiscard]] std::size_t references(const Layout& layout) const {
    std::size_t count = 0;
    for (const Layout& other : out_.layouts) {
      if (other.of == layout.of) continue;
      count += std::ranges::any_of(layout.of->fields, [&](const Field& field) {
        return field.type != nullptr && WordList(field.type->allowed).contains(other.of->element);
      }) ? 1U : 0U;
    }
    return count;
  }

  const office::Book& book_;
  const Registers& registers_;
  const CellReader& reader_;
  const Surroundings& around_;
  Diagnostics& found_;
  bool any_ = false;
  Understood out_;
};

}  // namespace

Understood understand(const office::Book& book, const Registers& registers, const CellReader& reader, const Surroundings& around,
                      Diagnostics& found) {
  return Understander(book, registers, reader, around, found).run();
}

}  // namespace planverk::exchange
