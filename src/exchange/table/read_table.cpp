#include <algorithm>

#include "base/utf8.h"
#include "exchange/registers.h"
#include "office/container.h"
#include "table/assemble.h"
#include "table/reader.h"
#include "table/shown_map.h"
#include "table/understand.h"

namespace planverk::exchange {

namespace {


std::string file_name(const std::string& path) {
  return path.substr(path.find_last_of("/\\") + 1);
}

/// What comes back from an export of the plan has no other source than the plan, unless one is named.
Provenance provenance_of(const Layout& layout, const office::Book& book, bool own_export, const Surroundings& around) {
  Provenance from;
  const ReadOptions& options = around.options;
  from.item = layout.sheet->name;
  if (own_export && options.source.empty()) return from;
  const std::string source = options.source.empty() ? std::string() : id_of(options.source, around.pack);
  from.id = !layout.origin.empty() ? layout.origin : "origin-" + (source.empty() ? layout.of->name : source);
  from.label = !options.source.empty() ? options.source
                                       : called(*layout.of, around.pack.language) + ", " + (book.format == "xlsx" ? "Excel" : "CSV");
  from.retrieved = options.retrieved;
  from.file = file_name(book.name);
  from.digest = book.digest;
  return from;
}

/// A register that is named and unknown is told once, before anything is read for it.
bool knows_register(const Registers& registers, const ReadOptions& options, Diagnostics& found) {
  if (options.register_name.empty() || registers.find(options.register_name) != nullptr) return true;
  std::string known;
  std::vector<std::string_view> names;
  for (const Register& each : registers.all) {
    known += (known.empty() ? "" : ", ") + each.name;
    names.push_back(each.name);
  }
  auto& finding = found.add("import-table", {}).variant("register").with("value", options.register_name).with("known", known);
  if (const auto best = plan::nearest(options.register_name, names)) finding.mend("nearest", {{"nearest", std::string(*best)}});
  return false;
}

bool has_questions(const Layout& layout) {
  return std::ranges::any_of(layout.columns, [](const Column& each) { return each.to == to_be_asked; });
}

}  // namespace

bool recognise_xlsx(std::string_view bytes) {
  return office::has_folder(bytes, "xl/");
}

bool recognise_text_table(std::string_view bytes) {
  constexpr std::size_t looked_at = 64 << 10;
  const std::string_view head = bytes.substr(0, looked_at);
  const bool marked_utf16 = head.starts_with("\xFF\xFE") || head.starts_with("\xFE\xFF");
  if (head.empty() || (!marked_utf16 && head.contains('\0'))) return false;
  std::string_view text = head.starts_with("\xEF\xBB\xBF") ? head.substr(3) : head;
  text = utf8::trim(text);
  // Other kinds of text begin so.
  if (text.starts_with('<') || text.starts_with('{') || text.starts_with('[') || text.starts_with("#FLAGGA") || text.starts_with("%PDF")) return false;
  return marked_utf16 || text.find_first_of(";,\t") != std::string_view::npos;
}

std::optional<Reading> read_table(Input input, const Surroundings& around, Diagnostics& found) {
  const Registers registers = read_registers(around.templates, found);
  if (!knows_register(registers, around.options, found)) return std::nullopt;
  const auto book = office::read_book(around.sources, std::move(input.name), std::move(input.bytes), {}, found);
  if (!book) return std::nullopt;
  const CellReader reader(around.templates.languages(), around.pack, registers, around.plan.tree());
  Understood understood = understand(*book, registers, reader, around, found);
  Names names(around.plan.tree());
  Matcher matcher;
  Ids ids(around.plan.tree());
  const Desk desk{around, registers, reader, names, matcher, ids, found};
  Reading out;
  out.asks = understood.asks;
  const bool own_export = book->keywords == register_keywords;
  for (Layout& layout : understood.layouts) {
    Assembled made;
    // As long as it is open what a column is, its values are not.
    if (has_questions(layout)) {
      made.asks = true;
    } else {
      made = assemble(layout, desk);
    }
    const Provenance from = provenance_of(layout, *book, own_export, around);
    layout.origin = from.id;
    tell_layout(layout, made, registers, around.reader, out.told);
    around.map.propose(to_element(layout), {"register", "sheet"});
    out.asks = out.asks || made.asks;
    out.deliveries.push_back({from, std::move(made.arrivals), std::move(made.whole)});
  }
  for (const office::Sheet* sheet : understood.others) out.told.push_back({"import.sheet-left", {{"sheet", sheet->name}}});
  if (understood.layouts.empty() && !out.asks) return std::nullopt;
  return out;
}

}  // namespace planverk::exchange
