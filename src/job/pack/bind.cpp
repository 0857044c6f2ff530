#include "pack/bind.h"

#include <algorithm>
#include <set>

#include "document/dump.h"
#include "pack/numbering.h"
#include "pack/ready.h"

namespace planverk::job {

namespace {

class PlaceFinder {
 public:
  std::vector<PackPlace> find(const Ready& agenda, const std::vector<PackFile>& files) {
    for (file_ = 0; file_ < files.size(); ++file_) {
      page_ = 0;
      if (files[file_].agenda) {
        of_pack_ = 0;
        whole(agenda.place, agenda.document.identity.title, quote_of(agenda));
        within(agenda);
      }
      for (const BoundPaper& each : files[file_].papers) {
        of_pack_ = each.paper->first_page;
        if (each.paper->page_count() == 0) continue;
        if (each.item != nullptr) whole(each.item->id, each.item->title, {});
        paper(*each.paper);
      }
    }
    return std::move(places_);
  }

 private:
  static std::string quote_of(const Ready& ready) {
    const bool any = !ready.pages.empty() && ready.pages.front().first != document::no_node;
    return any ? quote_at(ready.document, ready.pages.front().first) : std::string();
  }

  void paper(const Paper& paper) {
    const Ready* first = paper.sheet ? paper.sheet.get() : paper.documents.empty() ? nullptr : paper.documents.front().get();
    whole(paper.place, paper.title, first != nullptr ? quote_of(*first) : std::string());
    if (paper.sheet) within(*paper.sheet);
    for (const auto& each : paper.documents) {
      whole(each->place, each->document.identity.title, quote_of(*each));
      within(*each);
    }
    page_ += paper.guest_pages();
    of_pack_ += paper.guest_pages();
  }

  void whole(const std::string& name, const std::string& title, std::string quote) {
    if (!names_.insert(name).second) return;
    places_.push_back({name, title, std::move(quote), file_, page_, of_pack_, {}});
  }

  /// Ids of the plan within a document; then its pages are behind.
  void within(const Ready& ready) {
    const document::Tree& tree = ready.document.tree;
    for (const CountedPage& page : ready.pages) {
      for (const layout::Anchor& anchor : page.anchors) {
        const std::string& id = tree.properties(anchor.node).id;
        if (id.empty() || !names_.insert(ready.place + "." + id).second) continue;
        places_.push_back({ready.place + "." + id, document::words_of(ready.document, anchor.node),
                           quote_at(ready.document, anchor.node), file_, page_, of_pack_, anchor.y});
      }
      ++page_;
      ++of_pack_;
    }
  }

  std::vector<PackPlace> places_;
  std::set<std::string, std::less<>> names_;
  std::size_t file_ = 0, page_ = 0, of_pack_ = 0;
};

pdf::PdfA weaker(pdf::PdfA one, pdf::PdfA other) {
  return std::min(one, other);
}

/// By what a guest's metadata claim: our files are of part 2, which all that parts 1 and 2 allow may be in.
pdf::PdfA level_of(const std::string& claimed) {
  if (claimed.size() < 2 || (claimed[0] != '1' && claimed[0] != '2')) return pdf::PdfA::none;
  switch (claimed[1]) {
    case 'a':
    case 'A':
      return pdf::PdfA::a;
    case 'u':
    case 'U':
      return pdf::PdfA::u;
    case 'b':
    case 'B':
      return pdf::PdfA::b;
    default:
      return pdf::PdfA::none;
  }
}

std::string group_title(const AgendaItem& item) {
  return item.no.empty() ? item.title : item.no + " " + item.title;
}

}  // namespace

PackClaims claims_of(const std::vector<BoundPaper>& papers) {
  PackClaims out;
  for (const BoundPaper& each : papers) {
    const Paper& paper = *each.paper;
    if (paper.guest_pages() == 0) continue;
    const pdf::PdfA level = level_of(paper.facts->pdfa);
    const bool accessible = is_accessible(paper) && paper.facts->pdfua == "1";
    if (level != pdf::PdfA::a || !accessible) out.holding_back.push_back(paper.title);
    out.claims.pdfa = weaker(out.claims.pdfa, level);
    out.claims.pdfua = out.claims.pdfua && accessible;
  }
  return out;
}

std::vector<PackPlace> places_of(const Ready& agenda, const std::vector<PackFile>& files) {
  return PlaceFinder().find(agenda, files);
}

/// A file that is being made, and the documents whose links are its own.
struct Binder::Binding {
  pdf::File file;
  std::size_t number = 0;
  std::vector<std::string> page_labels;
  std::vector<std::unique_ptr<document::Document>> linked;  ///< the file holds on to them
  pdf::Claims claims;
};

Binder::Binder(const Material& material, Bench& bench, const layout::Options& layout)
    : material_(material), bench_(bench), layout_(layout) {
  for (const PackPlace& each : material.places) places_.emplace(each.name, &each);
}

/// `#case-1` within the file, `other.pdf#case-1` else. What an excerpt has not leads nowhere.
std::string Binder::link(std::size_t file, const std::string& place) const {
  const auto known = places_.find(place);
  if (known == places_.end()) return {};
  if (known->second->file == file) return "#" + place;
  return material_.files[known->second->file].name + "#" + place;
}

std::vector<std::string> Binder::labels(std::size_t first_page, std::size_t count) const {
  std::vector<std::string> out;
  for (std::size_t i = first_page; i < first_page + count && i < material_.pages.size(); ++i)
    out.push_back(material_.pages[i].label);
  return out;
}

Status Binder::add(Binding& binding, const Ready& ready, std::size_t first_page, Diagnostics& found) {
  auto shaper = bench_.shaper(ready.theme->family);
  if (!shaper) return std::unexpected(shaper.error());
  const document::Document* document = &ready.document;
  const document::Tree& tree = ready.document.tree;
  bool places = false;
  for (document::NodeId at = document::Tree::root(); at != document::no_node && !places; at = tree.following(at))
    places = tree[at].kind == document::Kind::link && tree.properties(at).href.starts_with(place_scheme);
  if (places) {
    auto linked = std::make_unique<document::Document>(ready.document);
    set_place_links(*linked, [&](const std::string& place) { return link(binding.number, place); });
    document = linked.get();
    binding.linked.push_back(std::move(linked));
  }
  pdf::Part& part = binding.file.begin_part(*document, *ready.theme, (*shaper)->library(), ready.digest);
  const Numbering numbering(material_.page_words, *ready.theme, **shaper);
  std::vector<std::string> own = labels(first_page, ready.pages.size());
  std::ranges::copy(own, std::back_inserter(binding.page_labels));
  NumberedPages pages(part, numbering, std::move(own));
  layout::lay_out(*document, *ready.theme, **shaper, layout_, pages, found);
  return {};
}

Status Binder::add(Binding& binding, const Paper& paper, Diagnostics& found) {
  std::size_t page = paper.first_page;
  const auto add_ready = [&](const Ready& ready) {
    const std::size_t first = page;
    page += ready.pages.size();
    return add(binding, ready, first, found);
  };
  if (paper.sheet) {
    if (auto added = add_ready(*paper.sheet); !added) return added;
  }
  for (const auto& each : paper.documents) {
    if (auto added = add_ready(*each); !added) return added;
  }
  return paper.guest_pages() > 0 ? add_guest(binding, paper, page) : Status();
}

/// All pages of a file of others, each with its number on a ground of its own.
Status Binder::add_guest(Binding& binding, const Paper& paper, std::size_t first_page) {
  auto bytes = material_.attachments.bytes_of(paper);
  if (!bytes) return std::unexpected(bytes.error());
  const auto refused = [&](const foreign::Refusal& refusal) {
    return usage_failure(std::string(refused_guest), {{"place", paper.place}, {"trouble", std::string(foreign::code(refusal.trouble))}});
  };
  const auto guest = foreign::Document::open(std::move(*bytes));
  if (!guest) return refused(guest.error());
  const style::Theme& theme = *material_.agenda.theme;
  auto shaper = bench_.shaper(theme.family);
  if (!shaper) return std::unexpected(shaper.error());
  pdf::GuestOptions options;
  for (std::size_t i = 0; i < guest->page_count(); ++i) options.pages.push_back(i);
  options.keep_structure = paper.facts->tagged;
  options.title = paper.title;
  options.language = paper.language;
  options.place_prefix = paper.place + ".";
  options.source_digest = paper.sha256;
  auto part = binding.file.begin_guest(*guest, std::move(options), theme, (*shaper)->library());
  if (!part) return refused(part.error());
  if (paper.facts->tagged && !(*part)->report().structure_kept) {
    binding.claims.pdfua = false;
    binding.claims.pdfa = weaker(binding.claims.pdfa, pdf::PdfA::b);
    claims_.holding_back.push_back(paper.title);
  }
  const Numbering numbering(material_.page_words, theme, **shaper);
  const std::vector<std::string> own = labels(first_page, (*part)->page_count());
  for (std::size_t i = 0; i < own.size(); ++i) {
    layout::PageFurniture furniture{static_cast<std::uint32_t>(i + 1), {}};
    const pdf::GuestPart::Size size = (*part)->size(i);
    numbering.add(furniture, size.width, size.height, own[i], true);
    (*part)->furniture(std::move(furniture));
    binding.page_labels.push_back(own[i]);
  }
  return {};
}

Result<std::string> Binder::bind(std::size_t number, Diagnostics& found) {
  const PackFile& wanted = material_.files[number];
  pdf::Options options;
  options.font_programs = &bench_.workshop().font_programs();
  auto file = pdf::File::create(options);
  if (!file) return std::unexpected(file.error());
  PackClaims known = claims_of(wanted.papers);
  Binding binding{std::move(*file), number, {}, {}, known.claims};
  std::ranges::move(known.holding_back, std::back_inserter(claims_.holding_back));
  if (wanted.agenda) {
    if (auto added = add(binding, material_.agenda, 0, found); !added) return std::unexpected(added.error());
  }
  const AgendaItem* open = nullptr;
  for (const BoundPaper& each : wanted.papers) {
    if (each.item != open) {
      if (open != nullptr) binding.file.end_group();
      open = each.item;
      if (open != nullptr) binding.file.begin_group(group_title(*open));
    }
    if (auto added = add(binding, *each.paper, found); !added) return std::unexpected(added.error());
  }
  if (open != nullptr) binding.file.end_group();
  pdf::Composition composition;
  composition.page_labels = std::move(binding.page_labels);
  for (const PackPlace& place : material_.places) {
    if (place.file == number) composition.places.push_back({place.name, place.page, place.down});
  }
  composition.claims = binding.claims;
  claims_.claims.pdfa = weaker(claims_.claims.pdfa, binding.claims.pdfa);
  claims_.claims.pdfua = claims_.claims.pdfua && binding.claims.pdfua;
  if (number == 0) composition.associated = material_.embedded;
  return binding.file.save(material_.agenda.document.identity, composition);
}

}  // namespace planverk::job
