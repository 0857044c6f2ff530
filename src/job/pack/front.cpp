#include "pack/front.h"

#include <algorithm>
#include <filesystem>

#include "document/complete.h"
#include "pack/read_attachment.h"
#include "pack/ready.h"

namespace planverk::job {

namespace {

/// `#case-1` of a place; as templates write it.
std::string link_to(const std::string& place) {
  return place.empty() ? place : std::string(place_scheme) + place;
}

std::string label_at(const std::vector<PackPage>& pages, std::size_t page) {
  return page < pages.size() ? pages[page].label : std::string();
}

figures::PackedPaper packed(const Paper& paper, const std::vector<PackPage>& pages) {
  figures::PackedPaper out;
  out.title = paper.title;
  out.number = paper.number;
  out.attachment = paper.attachment;
  out.state = paper.state;
  out.change = paper.change;
  const std::size_t count = paper.page_count();
  if (count == 0) return out;
  out.place = link_to(paper.place);
  out.pages = static_cast<std::uint32_t>(count);
  out.page = label_at(pages, paper.first_page);
  if (count > 1) out.last_page = label_at(pages, paper.first_page + count - 1);
  return out;
}

figures::PackSheet sheet_of(const AgendaItem& item, const Paper& paper, const std::string& link,
                            const templates::Labels& labels) {
  figures::PackSheet out;
  out.title = paper.title;
  out.item = item.title;
  out.item_no = item.no;
  out.case_number = item.case_number;
  out.number = paper.number;
  out.date = paper.date;
  out.file = std::filesystem::path(paper.href).filename().string();
  out.link = link;
  out.bytes = paper.bytes;
  out.state = paper.state;
  out.trouble = paper.trouble;
  if (paper.kind == PaperKind::picture && paper.state == figures::PaperState::here && !paper.drawing) {
    out.picture = paper.href;
    out.alt = paper.alt;
  }
  if (!paper.facts) return out;
  const foreign::Facts& facts = *paper.facts;
  constexpr std::string_view substances[] = {"empty", "text", "scan", "mixed"};
  out.pages = static_cast<std::uint32_t>(facts.pages.size());
  out.language = facts.language;
  out.text = substances[static_cast<std::size_t>(facts.substance)];
  out.accessible = is_accessible(paper);
  for (const foreign::Fault& each : facts.faults) {
    const bool told = paper.guest_pages() == 0 || stays_in_pack(each);
    if (told && labels.find("attachment.fault." + each.code) != nullptr)
      out.faults.push_back({each.code, each.page > 0 ? std::to_string(each.page) : std::string()});
  }
  for (const foreign::SignatureFacts& each : facts.signatures) {
    if (!each.timestamp)
      out.signatures.push_back({each.signer, Date::parse(std::string_view(each.time).substr(0, 10)), each.whole_file});
  }
  if (!out.signatures.empty()) out.sha256 = paper.sha256;
  return out;
}

void show_drawing(document::Document& document, const Paper& paper) {
  const document::NodeId figure = document.tree.add(document::Tree::root(), document::Kind::figure, paper.at);
  document::Properties& properties = document.tree.edit(figure);
  properties.alt = paper.alt;
  properties.drawing = paper.drawing;
}

}  // namespace

void Front::settle(Diagnostics& found) const {
  job::settle(task_.facts, shared_.rules, found);
}

Verdict Front::verdict(const Diagnostics& found) const {
  return verdict_of(task_.facts, found, shared_.options.draft);
}

std::unique_ptr<Ready> Front::compose(const plan::Variant& variant, const templates::DocumentNames& names,
                                      Diagnostics& found) {
  const templates::Composer::Reach reach{shared_.workshop.surroundings().limits, shared_.workshop.files(), shared_.root,
                                         shared_.sources};
  auto made = bench_.composer().compose({variant, task_.facts}, names, template_options(*task_.theme), reach, found);
  if (!made) return nullptr;
  auto ready = std::make_unique<Ready>();
  ready->document = std::move(*made);
  ready->document.logo = task_.logo;
  ready->document.identity.file_stem = task_.stem;
  ready->theme = task_.theme;
  document::list_contents(ready->document);
  document::check(ready->document, found);
  return ready;
}

std::unique_ptr<Ready> Front::agenda(const std::vector<AgendaItem>& items, const std::vector<PackPage>& pages,
                                     const std::vector<figures::PackChange>& changes, Diagnostics& found) {
  figures::clear_pack(variant_);
  figures::write_pack_pages(variant_, static_cast<std::uint32_t>(pages.size()));
  for (const AgendaItem& item : items) {
    const bool any = std::ranges::any_of(item.papers, [](const Paper& each) { return each.page_count() > 0; });
    const auto first = std::ranges::find_if(item.papers, [](const Paper& each) { return each.page_count() > 0; });
    figures::write_pack_item(item.node, any ? label_at(pages, first->first_page) : std::string(),
                             any ? link_to(first->place) : std::string());
    for (const Paper& paper : item.papers) figures::write_paper(item.node, packed(paper, pages));
  }
  for (figures::PackChange change : changes) {
    change.place = link_to(change.place);
    figures::write_change(variant_, change);
  }
  std::unique_ptr<Ready> ready = compose(variant_, task_.names, found);
  if (ready == nullptr) return nullptr;
  ready->key = ready->place = agenda_place;
  const Verdict verdict = this->verdict(found);
  document::Identity& identity = ready->document.identity;
  identity.draft_mark = carries_draft_mark(task_.facts, found, verdict);
  if (is_named_as_draft(task_.facts, verdict)) identity.file_stem += task_.draft_suffix;
  return ready;
}

std::unique_ptr<Ready> Front::sheet(const AgendaItem& item, const Paper& paper, const std::string& link,
                                    Diagnostics& found) {
  auto head = plan::document_head(plan_, shared_.directory, shared_.workshop.kinds(),
                                  shared_.workshop.template_files().languages(), task_.selection);
  if (!head) return nullptr;
  figures::write_sheet(*head, sheet_of(item, paper, link, bench_.composer().labels(head->language)), paper.at);
  templates::DocumentNames names = task_.names;
  names.title = paper.title;
  names.subtitle.clear();
  std::unique_ptr<Ready> ready = compose(*head, names, found);
  if (ready == nullptr) return nullptr;
  if (paper.drawing) show_drawing(ready->document, paper);
  ready->key = paper.place + "/sheet";
  ready->place = paper.place;
  ready->document.identity.draft_mark = carries_draft_mark(task_.facts, found, verdict(found));
  return ready;
}

}  // namespace planverk::job
