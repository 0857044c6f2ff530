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
  if (const xml::Node meeting = meeting_of(variant)) write(meeting, "meeting/@fig:pack-pages", counted(pages));
}

void write_pack_item(xml::Node item, std::string_view page, std::string_view place) {
  write(item, "item/@fig:pack-page", page);
  write(item, "item/@fig:pack-place", place);
}

void write_paper(xml::Node item, const PackedPaper& paper) {
  xml::Node made = append(item, "item/fig:paper");
  write(made, "item/fig:paper/@title", paper.title);
  write(made, "item/fig:paper/@number", paper.number);
  write(made, "item/fig:paper/@kind", paper.attachment ? "attachment" : "document");
  write(made, "item/fig:paper/@place", paper.place);
  write(made, "item/fig:paper/@page", paper.page);
  write(made, "item/fig:paper/@last-page", paper.last_page);
  write(made, "item/fig:paper/@pages", counted(paper.pages));
  write(made, "item/fig:paper/@state", word_of(paper.state));
  write(made, "item/fig:paper/@change", paper.change);
}

void write_change(plan::Variant& variant, const PackChange& change) {
  xml::Node made = append(variant.document, "document/fig:pack-change");
  write(made, "document/fig:pack-change/@kind", change.kind);
  write(made, "document/fig:pack-change/@title", change.title);
  write(made, "document/fig:pack-change/@page", change.page);
  write(made, "document/fig:pack-change/@place", change.place);
}

void write_sheet(plan::Variant& variant, const PackSheet& sheet, Span at) {
  xml::Node made = append(variant.document, "document/fig:sheet");
  variant.tree.set_span(made, at);
  write(made, "document/fig:sheet/@title", sheet.title);
  write(made, "document/fig:sheet/@item", sheet.item);
  write(made, "document/fig:sheet/@item-no", sheet.item_no);
  write(made, "document/fig:sheet/@case-number", sheet.case_number);
  write(made, "document/fig:sheet/@number", sheet.number);
  if (sheet.date) write(made, "document/fig:sheet/@date", sheet.date->text());
  write(made, "document/fig:sheet/@file", sheet.file);
  write(made, "document/fig:sheet/@link", sheet.link);
  write(made, "document/fig:sheet/@pages", counted(sheet.pages));
  if (sheet.bytes > 0) write(made, "document/fig:sheet/@size", thousands(sheet.bytes));
  write(made, "document/fig:sheet/@language", sheet.language);
  write(made, "document/fig:sheet/@state", word_of(sheet.state));
  write(made, "document/fig:sheet/@trouble", sheet.trouble);
  write(made, "document/fig:sheet/@text", sheet.text);
  write_flag(made, "document/fig:sheet/@accessible", sheet.accessible);
  write(made, "document/fig:sheet/@sha256", sheet.sha256);
  write(made, "document/fig:sheet/@picture", sheet.picture);
  write(made, "document/fig:sheet/@alt", sheet.alt);
  for (const PackFault& fault : sheet.faults) {
    xml::Node each = append(made, "document/fig:sheet/fig:fault");
    write(each, "document/fig:sheet/fig:fault/@code", fault.code);
    write(each, "document/fig:sheet/fig:fault/@pages", fault.pages);
  }
  for (const PackSignature& signature : sheet.signatures) {
    xml::Node each = append(made, "document/fig:sheet/fig:signature");
    write(each, "document/fig:sheet/fig:signature/@signer", signature.signer);
    if (signature.date) write(each, "document/fig:sheet/fig:signature/@date", signature.date->text());
    write_flag(each, "document/fig:sheet/fig:signature/@whole", signature.whole);
  }
}

/// Nothing of it is known before pages are: who makes the pack writes it.
void pack_write(plan::Variant& /*variant*/, const plan::Views& /*views*/, const Uses& /*uses*/, const Numbers& /*numbers*/) {}

}  // namespace planverk::figures
