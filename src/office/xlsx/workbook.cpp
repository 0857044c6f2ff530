#include "workbook.h"

#include <algorithm>

#include "package.h"
#include "shared_strings.h"
#include "sheet/rendering.h"
#include "sheet_reader.h"
#include "styles.h"

namespace planverk::office {

/// What this folder finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"office-book", "", Stage::exchange, RuleClass::format, Severity::error,
     "A workbook is an XLSX file without macros whose sheets, rows and cells can be read.", "office: book"},
    {"office-formula", "", Stage::exchange, RuleClass::format, Severity::warning,
     "Each formula of a workbook was saved with its value.", "office: formula"},
    {"office-limit", "", Stage::exchange, RuleClass::format, Severity::error,
     "A workbook or text in columns stays within the limits of cells, rows, columns and letters.", "office: limit"},
};

namespace {

/// What kind of workbook a content type says it is: its kinds of main parts ([MS-XLSB] 2.1.7; ECMA-376-1, 12.3.23).
enum class WorkbookKind { plain, macros, binary, none };

WorkbookKind kind_of(std::string_view type) {
  if (type == "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml" ||
      type == "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml") {
    return WorkbookKind::plain;
  }
  if (type == "application/vnd.ms-excel.sheet.binary.macroEnabled.main") return WorkbookKind::binary;
  if (type.starts_with("application/vnd.ms-excel.") && type.ends_with(".macroEnabled.main+xml"))
    return WorkbookKind::macros;
  return WorkbookKind::none;
}

class WorkbookReader {
 public:
  WorkbookReader(Sources& sources, Book book, FileId file, const BookLimits& limits, Diagnostics& found)
      : sources_(sources), book_(std::move(book)), file_(file), budget_(limits), found_(found) {}

  std::optional<Book> read(std::string_view bytes) {
    auto archive = Archive::open(bytes, file_, {}, found_);
    if (!archive || is_open_document(*archive)) return std::nullopt;
    Package package(std::move(*archive), book_.name, sources_, found_);
    const std::size_t before = found_.all().size();
    if (!package.read_types()) return std::nullopt;
    const std::string workbook = main_part(package);
    if (found_.all().size() > before) return std::nullopt;
    if (!read_sheets(package, workbook)) return std::nullopt;
    book_.format = "xlsx";
    return std::move(book_);
  }

 private:
  Diagnostic& refuse(std::string_view variant) { return found_.add("office-book", Span{file_, 0, 0}).variant(variant); }

  bool is_open_document(Archive& archive) {
    if (!archive.has("mimetype") || !archive.has("content.xml")) return false;
    refuse("open-document").mend("xlsx");
    return true;
  }

  /// The workbook's part, or findings.
  std::string main_part(Package& package) {
    const auto relations = package.relations({});
    if (!relations) return {};
    const auto main = std::ranges::find(*relations, "officeDocument", &Relation::type);
    const std::string part = main == relations->end() ? std::string() : main->target;
    WorkbookKind kind = kind_of(package.type_of(part));
    if (kind == WorkbookKind::plain && package.has_type("application/vnd.ms-office.vbaProject"))
      kind = WorkbookKind::macros;
    switch (kind) {
      case WorkbookKind::plain:
        break;
      case WorkbookKind::macros:
        refuse("macros").mend("xlsx");
        break;
      case WorkbookKind::binary:
        refuse("binary").mend("xlsx");
        break;
      case WorkbookKind::none:
        refuse("no-workbook").mend("xlsx");
        break;
    }
    return part;
  }

  bool read_sheets(Package& package, const std::string& workbook) {
    const auto tree = package.tree(workbook);
    const auto relations = tree ? package.relations(workbook) : std::nullopt;
    if (!relations) return false;
    const xml::Node root = tree->root();
    if (is_on(child(root, "workbookPr").get("date1904"))) context_.epoch = Epoch::of_1904;
    context_.to_be_calculated = is_on(child(root, "calcPr").get("fullCalcOnLoad"));
    if (!read_context(package, *relations)) return false;
    for (xml::Node node = child(root, "sheets").first_child(); node; node = node.next()) {
      if (node.type() == xml::Node::Type::element && !read_sheet(package, *relations, node)) return false;
    }
    if (book_.sheets.empty()) refuse("no-sheet").mend("again");
    read_keywords(package);
    return !book_.sheets.empty();
  }

  /// A book without properties, or with broken ones, has no keywords; its tables are what counts.
  void read_keywords(Package& package) {
    constexpr std::string_view properties = "docProps/core.xml";
    if (!package.archive().has(properties)) return;
    const auto tree = package.tree(properties);
    if (tree) book_.keywords = child(tree->root(), "keywords").text();
  }

  bool read_context(Package& package, const std::vector<Relation>& relations) {
    for (const Relation& each : relations) {
      if (each.type == "sharedStrings") {
        auto strings = read_shared_strings(package, each.target, budget_.most_shared_strings(), found_, file_);
        if (!strings) return false;
        context_.strings = std::move(*strings);
      } else if (each.type == "styles") {
        auto formats = read_cell_formats(package, each.target);
        if (!formats) return false;
        context_.formats = std::move(*formats);
      }
    }
    return true;
  }

  /// False when there can be no book. Sheets of charts and dialogues have no cells and are passed over.
  bool read_sheet(Package& package, const std::vector<Relation>& relations, xml::Node node) {
    const auto relation = std::ranges::find(relations, prefixed_attribute(node, "id"), &Relation::id);
    Sheet sheet;
    sheet.name = unescaped(node.get("name"));
    if (relation == relations.end()) {
      refuse("sheet").with("sheet", sheet.name).mend("again");
      return false;
    }
    if (relation->type != "worksheet") return true;
    sheet.hidden = node.get("state") == "hidden" || node.get("state") == "veryHidden";
    const auto bytes = package.bytes(relation->target);
    if (!bytes) return false;
    XmlPart part = package.xml_part(relation->target, *bytes);
    SheetReader reader(context_, budget_);
    auto text = reader.read(part, sheet);
    if (text) set_file(sheet, sources_.add(book_.name + "!" + sheet.name, std::move(*text)));
    reader.problems().settle(sheet, found_);
    if (!text || reader.over()) return false;
    book_.sheets.push_back(std::move(sheet));
    return true;
  }

  Sources& sources_;
  Book book_;
  FileId file_;
  Budget budget_;
  Diagnostics& found_;
  CellContext context_;
};

}  // namespace

std::optional<Book> read_workbook(Sources& sources, Book book, FileId file, std::string_view bytes,
                                  const BookLimits& limits, Diagnostics& found) {
  return WorkbookReader(sources, std::move(book), file, limits, found).read(bytes);
}

}  // namespace planverk::office
