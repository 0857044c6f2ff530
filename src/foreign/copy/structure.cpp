#include "copy/structure.h"

#include <algorithm>

namespace planverk::foreign {

namespace {

/// Places that all arrays of the parent tree may have.
constexpr std::uint64_t most_places = 20'000'000;

constexpr std::uint32_t none = SourceElement::none;

}  // namespace

StructureCopy::StructureCopy(SourceTree tree, const File& file, CopiedRoles& roles, const Contents& contents,
                             const Destinations& destinations, std::span<KeptPage> pages)
    : tree_(std::move(tree)),
      file_(file),
      roles_(roles),
      contents_(contents),
      destinations_(destinations),
      pages_(pages),
      page_claims_(pages.size()) {}

bool StructureCopy::repair() {
  if (tree_.elements.empty()) return false;
  find_annotations();
  adopt_orphans();
  states_.assign(tree_.elements.size(), State::empty);
  claim_all();
  if (states_.front() != State::kept) {
    tree_.lost = "empty";
    return false;
  }
  if (!fits()) {
    tree_.lost = "too-large";
    return false;
  }
  mend_tables();
  prune();
  return true;
}

void StructureCopy::find_annotations() {
  for (std::size_t page = 0; page < pages_.size(); ++page) {
    KeptPage& kept = pages_[page];
    kept.elements.assign(kept.annotations.size(), none);
    kept.drawn_as.assign(kept.annotations.size(), none);
    for (std::size_t i = 0; i < kept.annotations.size(); ++i) {
      if (const ObjectId id = kept.annotations[i].object.id()) annotations_.try_emplace(id, Place{page, i});
    }
  }
}

/// In reading order, so that of two elements that want the same content the first one gets it; then upwards.
void StructureCopy::claim_all() {
  std::vector<bool> lost_some(tree_.elements.size());
  for (Element element = 0; element < tree_.elements.size(); ++element) {
    std::erase_if(tree_.elements[element].kids, [&](SourceKid& kid) {
      if (kid.type == SourceKid::Type::element) return false;
      const State state = claim(element, kid);
      if (state == State::kept) states_[element] = State::kept;
      if (state == State::left_out) lost_some[element] = true;
      if (state == State::empty) ++tree_.mended;
      return state != State::kept;
    });
  }
  for (Element element = static_cast<Element>(tree_.elements.size()); element-- > 0;) {
    if (states_[element] == State::empty && lost_some[element]) states_[element] = State::left_out;
    const Element parent = tree_.elements[element].parent;
    if (parent == none) continue;
    if (states_[element] == State::kept) states_[parent] = State::kept;
    if (states_[element] == State::left_out) lost_some[parent] = true;
  }
}

StructureCopy::State StructureCopy::claim(Element element, SourceKid& kid) {
  return kid.type == SourceKid::Type::content ? claim_content(element, kid) : claim_object(element, kid);
}

StructureCopy::State StructureCopy::claim_content(Element element, SourceKid& kid) {
  const std::size_t page = destinations_.new_index(kid.page);
  if (page == Target::nowhere) return State::left_out;
  const ContentUse* use = kid.object ? contents_.known(kid.object) : &pages_[page].use;
  if (use == nullptr || !use->sequences.contains(kid.index)) return State::empty;
  auto& claims = kid.object ? stream_claims_[kid.object] : page_claims_[page];
  if (!claims.try_emplace(kid.index, element).second) return State::empty;
  if (!kid.object) pages_[page].sequences.insert(kid.index);
  return State::kept;
}

StructureCopy::State StructureCopy::claim_object(Element element, SourceKid& kid) {
  const auto annotation = annotations_.find(kid.object);
  if (annotation == annotations_.end()) {
    const std::size_t page = kid.page == SourceKid::no_page ? Target::nowhere : destinations_.new_index(kid.page);
    if (page == Target::nowhere) return State::left_out;
    // A picture that is an element's content as a whole.
    const bool is_marked = contents_.known(kid.object) != nullptr && !contents_.known(kid.object)->sequences.empty();
    if (!contents_.is_drawn(kid.object) || is_marked) return State::empty;
    return whole_claims_.try_emplace(kid.object, element).second ? State::kept : State::empty;
  }
  KeptPage& page = pages_[annotation->second.page];
  const std::size_t index = annotation->second.index;
  const FoundAnnotation::Fate fate = page.annotations[index].fate;
  if (fate == FoundAnnotation::Fate::dropped) return State::left_out;
  if (page.elements[index] != none) return State::empty;
  page.elements[index] = element;
  kid.page = annotation->second.page;
  kid.index = static_cast<std::uint32_t>(index);
  if (fate == FoundAnnotation::Fate::drawn) {
    auto& claims = page_claims_[kid.page];
    const std::uint32_t last = std::max(page.use.sequences.empty() ? 0 : *page.use.sequences.rbegin() + 1,
                                        claims.empty() ? 0 : claims.rbegin()->first + 1);
    page.drawn_as[index] = last;
    claims.emplace(last, element);
  }
  return State::kept;
}

bool StructureCopy::fits() const {
  std::uint64_t places = 0;
  const auto add = [&](const std::map<std::uint32_t, Element>& claims) {
    if (!claims.empty()) places += std::uint64_t{claims.rbegin()->first} + 1;
  };
  for (const auto& claims : page_claims_) add(claims);
  for (const auto& [stream, claims] : stream_claims_) add(claims);
  return places <= most_places;
}

/// Tables that lose rows; those of rows that stay keep their cells, whatever is in them.
void StructureCopy::mend_tables() {
  const auto count = static_cast<Element>(tree_.elements.size());
  const Object class_map = file_.root().get("/StructTreeRoot").get("/ClassMap");
  const std::function<bool(Element)> stays = [&](Element element) { return states_[element] != State::left_out; };
  for (Element element = 0; element < count; ++element) {
    if (states_[element] != State::kept) continue;
    if (roles_.is(tree_.elements[element].role, "TR")) keep_cells(element);
    if (!roles_.is(tree_.elements[element].role, "Table")) continue;
    // Rows without any content go or stay before cells are counted.
    judge_empty_kids(element);
    for (const SourceKid& kid : tree_.elements[element].kids) {
      if (kid.type == SourceKid::Type::element && states_[kid.index] == State::kept) judge_empty_kids(kid.index);
    }
    mend_table(tree_, element, roles_, class_map, stays, spans_);
    states_.resize(tree_.elements.size(), State::kept);
  }
}

void StructureCopy::keep_cells(Element row) {
  for (const SourceKid& kid : tree_.elements[row].kids) {
    if (kid.type != SourceKid::Type::element || states_[kid.index] != State::left_out) continue;
    const std::uint32_t role = tree_.elements[kid.index].role;
    if (!roles_.is(role, "TD") && !roles_.is(role, "TH")) continue;
    states_[kid.index] = State::kept;
    hollow_.insert(kid.index);
  }
}

void StructureCopy::prune() {
  for (Element element = 0; element < tree_.elements.size(); ++element) {
    const Element parent = tree_.elements[element].parent;
    if (parent != none && (states_[parent] == State::left_out || hollow_.contains(parent)))
      states_[element] = State::left_out;
    if (states_[element] != State::left_out) judge_empty_kids(element);
    std::erase_if(tree_.elements[element].kids, [&](const SourceKid& kid) {
      return kid.type == SourceKid::Type::element && states_[kid.index] == State::left_out;
    });
  }
}

/// Elements without any content (empty cells) go where those beside them go.
void StructureCopy::judge_empty_kids(Element element) {
  const std::vector<SourceKid>& kids = tree_.elements[element].kids;
  const auto has_content = [&](const SourceKid& kid) {
    return kid.type != SourceKid::Type::element || states_[kid.index] != State::empty;
  };
  const auto first = std::ranges::find_if(kids, has_content);
  if (first == kids.end()) return;
  const auto state_of = [&](const SourceKid& kid) {
    return kid.type == SourceKid::Type::element ? states_[kid.index] : State::kept;
  };
  State beside = state_of(*first);
  std::vector<Element> leaving;
  for (const SourceKid& kid : kids) {
    if (has_content(kid)) {
      beside = state_of(kid);
    } else if (beside == State::left_out) {
      leaving.push_back(kid.index);
    }
  }
  for (const Element each : leaving) states_[each] = State::left_out;
}

Resources::Streams StructureCopy::streams(ObjectSink& sink) const {
  Resources::Streams out;
  for (const auto& [stream, claims] : stream_claims_) {
    Resources::Marked& marked = out[stream];
    marked.key = sink.structure_key();
    for (const auto& [mcid, element] : claims) marked.kept.insert(mcid);
  }
  for (const auto& [stream, element] : whole_claims_) out[stream].key = sink.structure_key();
  return out;
}

CopiedStructure links_alone(std::span<KeptPage> pages) {
  CopiedStructure out;
  out.roles = {{"Document", "Document"}, {"Link", "Link"}};
  out.elements.emplace_back();
  for (std::size_t page = 0; page < pages.size(); ++page) {
    KeptPage& kept = pages[page];
    kept.sequences.clear();
    kept.elements.assign(kept.annotations.size(), none);
    kept.drawn_as.assign(kept.annotations.size(), none);
    for (std::size_t i = 0; i < kept.annotations.size(); ++i) {
      if (kept.annotations[i].fate != FoundAnnotation::Fate::link) continue;
      kept.elements[i] = static_cast<std::uint32_t>(out.elements.size());
      out.elements.push_back({.parent = 0, .role = 1, .first_kid = 0, .kid_count = 1, .entries = {}});
    }
  }
  const auto links = static_cast<std::uint32_t>(out.elements.size() - 1);
  out.elements.front().kid_count = links;
  for (std::uint32_t link = 1; link <= links; ++link)
    out.kids.push_back({.type = CopiedKid::Type::element, .index = link, .page = 0, .object = 0});
  for (std::size_t page = 0; page < pages.size(); ++page) {
    for (std::size_t i = 0; i < pages[page].elements.size(); ++i) {
      const std::uint32_t element = pages[page].elements[i];
      if (element == none) continue;
      out.elements[element].first_kid = static_cast<std::uint32_t>(out.kids.size());
      out.kids.push_back({.type = CopiedKid::Type::annotation,
                          .index = static_cast<std::uint32_t>(i),
                          .page = static_cast<std::uint32_t>(page),
                          .object = 0});
    }
  }
  return out;
}

}  // namespace planverk::foreign
