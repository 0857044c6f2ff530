#include "figures/pack.h"

#include "count/numbers.h"
#include "table/write.h"

namespace planverk::figures {

namespace {

constexpr std::string_view states[] = {"here", "beside", "embedded", "missing", "withheld"};

xml::Node meeting_of(const plan::Variant& variant) {
  const std::string_view id = variant.document.get("of");
  for (xml::Node each = variant.tree.root().first_child("meeting"); each; each = each.next("meeting")) {
    if (each.get("id") == id) return each;
  }
  return {};
}

void remove_all(xml::Node node, std::string_view name) {
  for (xml::Node each = node.first_child(name); each;) {
    const xml::Node next = each.next(name);
    node.remove_child(each);
    each = next;
  }
}

/// In thousands of bytes, rounded up: no file is of none.
std::string thousands(std::uint64_t bytes) {
  return std::to_string((bytes + 999) / 1000);
}

/// What is empty is absent.
void put(xml::Node node, FigureName name, std::string_view value) {
  if (!value.empty()) write(node, name, value);
}

std::string counted(std::uint32_t pages) {
  return pages > 0 ? std::to_string(pages) : std::string();
}

}  // namespace

std::string_view word_of(PaperState state) {
  return states[static_cast<std::size_t>(state)];
}

void clear_pack(plan::Variant& variant) {
  remove_all(variant.document, "fig:pack-change");
  remove_all(variant.document, "fig:sheet");
  for (xml::Node item = meeting_of(variant).first_child("item"); item; item = item.next("item")) {
    item.remove_attribute("fig:pack-page");
    item.remove_attribute("fig:pack-place");
    remove_all(item, "fig:paper");
  }
}

void write_pack_pages(plan::Variant& variant, std::uint32_t pages) {
  if (const xml::Node meeting = meeting_of(variant)) put(meeting, "meeting/@fig:pack-pages", counted(pages));
}

void write_pack_item(xml::Node item, std::string_view page, std::string_view place) {
  put(item, "item/@fig:pack-page", page);
  put(item, "item/@fig:pack-place", place);
}

void write_paper(xml::Node item, const PackedPaper& paper) {
  xml::Node made = append(item, "item/fig:paper");
  put(made, "item/fig:paper/@title", paper.title);
  put(made, "item/fig:paper/@number", paper.number);
  put(made, "item/fig:paper/@kind", paper.attachment ? "attachment" : "document");
  put(made, "item/fig:paper/@place", paper.place);
  put(made, "item/fig:paper/@page", paper.page);
  put(made, "item/fig:paper/@last-page", paper.last_page);
  put(made, "item/fig:paper/@pages", counted(paper.pages));
  put(made, "item/fig:paper/@state", word_of(paper.state));
  put(made, "item/fig:paper/@change", paper.change);
}

void write_change(plan::Variant& variant, const PackChange& change) {
  xml::Node made = append(variant.document, "document/fig:pack-change");
  put(made, "document/fig:pack-change/@kind", change.kind);
  put(made, "document/fig:pack-change/@title", change.title);
  put(made, "document/fig:pack-change/@page", change.page);
  put(made, "document/fig:pack-change/@place", change.place);
}

void write_sheet(plan::Variant& variant, const PackSheet& sheet, Span at) {
  xml::Node made = append(variant.document, "document/fig:sheet");
  variant.tree.set_span(made, at);
  put(made, "document/fig:sheet/@title", sheet.title);
  put(made, "document/fig:sheet/@item", sheet.item);
  put(made, "document/fig:sheet/@item-no", sheet.item_no);
  put(made, "document/fig:sheet/@case-number", sheet.case_number);
  put(made, "document/fig:sheet/@number", sheet.number);
  if (sheet.date) put(made, "document/fig:sheet/@date", sheet.date->text());
  put(made, "document/fig:sheet/@file", sheet.file);
  put(made, "document/fig:sheet/@link", sheet.link);
  put(made, "document/fig:sheet/@pages", counted(sheet.pages));
  if (sheet.bytes > 0) put(made, "document/fig:sheet/@size", thousands(sheet.bytes));
  put(made, "document/fig:sheet/@language", sheet.language);
  put(made, "document/fig:sheet/@state", word_of(sheet.state));
  put(made, "document/fig:sheet/@trouble", sheet.trouble);
  put(made, "document/fig:sheet/@text", sheet.text);
  write_flag(made, "document/fig:sheet/@accessible", sheet.accessible);
  put(made, "document/fig:sheet/@sha256", sheet.sha256);
  put(made, "document/fig:sheet/@picture", sheet.picture);
  put(made, "document/fig:sheet/@alt", sheet.alt);
  for (const PackFault& fault : sheet.faults) {
    xml::Node each = append(made, "document/fig:sheet/fig:fault");
    put(each, "document/fig:sheet/fig:fault/@code", fault.code);
    put(each, "document/fig:sheet/fig:fault/@pages", fault.pages);
  }
  for (const PackSignature& signature : sheet.signatures) {
    xml::Node each = append(made, "document/fig:sheet/fig:signature");
    put(each, "document/fig:sheet/fig:signature/@signer", signature.signer);
    if (signature.date) put(each, "document/fig:sheet/fig:signature/@date", signature.date->text());
    write_flag(each, "document/fig:sheet/fig:signature/@whole", signature.whole);
  }
}

/// Nothing of it is known before pages are: who makes the pack writes it.
void pack_write(plan::Variant& /*variant*/, const plan::Views& /*views*/, const Uses& /*uses*/, const Numbers& /*numbers*/) {}

}  // namespace planverk::figures
