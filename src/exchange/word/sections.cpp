#include "word/sections.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "word/sequence.h"
#include "word/shape.h"

namespace planverk::exchange::word {

namespace {

/// A section with another title is the same one where most of its words are.
constexpr double least_likeness = 0.6;
constexpr std::size_t fewest_words = 40;  ///< bytes; less is alike by chance

/// Blocks that a Word text may hold; the others are the plan's own.
constexpr auto from_word = std::to_array<std::string_view>({"p", "list", "table", "figure", "quote", "ins", "del"});
/// Blocks of the plan's own that hold words which a Word text has as paragraphs.
constexpr auto boxes = std::to_array<std::string_view>({"callout", "definition", "columns"});

template <std::size_t Count>
bool among(const std::array<std::string_view, Count>& names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

bool holds_section(xml::Node node) {
  return static_cast<bool>(node.first_child("section"));
}

void add_words(const office::Block& block, std::string& out) {
  if (const auto* paragraph = std::get_if<office::Paragraph>(&block)) {
    out += plain_words(*paragraph) + ' ';
    return;
  }
  for (const office::TableRow& row : std::get<office::Table>(block).rows) {
    for (const office::TableCell& cell : row.cells) {
      for (const office::Block& inner : cell.blocks) add_words(inner, out);
    }
  }
}

std::string words_of_chapter(const Chapter& chapter) {
  std::string out;
  for (const office::Block* block : chapter.blocks) add_words(*block, out);
  return out;
}

/// All words of it are placeholders.
bool only_asks(xml::Node node) {
  if (node.name() == "placeholder") return true;
  for (xml::Node child = node.first_child(); child; child = child.next()) {
    const bool blank = child.type() == xml::Node::Type::text && utf8::trim(child.value()).empty();
    if (!blank && (child.type() == xml::Node::Type::text || !only_asks(child))) return false;
  }
  return node.first_child().type() != xml::Node::Type::none;
}

/// The words of the section's own blocks.
std::string words_of_section(xml::Node node) {
  std::string out;
  node.each_element([&](xml::Node child) {
    if (child.name() != "section") out += words_of(element_of(child)) + ' ';
  });
  return out;
}

void gather_boxed(xml::Node node, std::vector<std::string>& out) {
  node.each_element([&](xml::Node child) {
    if (among(from_word, child.name())) out.push_back(words_of(element_of(child)));
    gather_boxed(child, out);
  });
}

}  // namespace

std::string place_in(const std::string& title, std::size_t block) {
  return title + " ¶ " + std::to_string(block);
}

std::vector<xml::Node> SectionMerger::sections_of(xml::Node container) {
  std::vector<xml::Node> out;
  container.each_element([&](xml::Node child) {
    if (child.name() == "section") out.push_back(child);
    if (child.name() != "part") return;
    for (const xml::Node section : sections_of(child)) out.push_back(section);
  });
  return out;
}

void SectionMerger::match(xml::Node container, const std::vector<Chapter>& chapters, std::vector<std::string>& taken) {
  const std::vector<xml::Node> sections = sections_of(container);
  for (const xml::Node section : sections) {
    if (section.has("use")) used_.emplace_back(section.get("use"));
  }
  match_level(sections, chapters, true);
  give_ids(chapters, taken);
}

bool SectionMerger::is_named(xml::Node node, const Chapter& chapter, bool uppermost) const {
  const std::string_view title = node.get("title");
  if (!title.empty() && heading_key(title) == heading_key(chapter.title)) return true;
  return uppermost && node.has("use") && names_.find(chapter.title).use == node.get("use");
}

/// By name first, in order; then by what they hold.
void SectionMerger::match_level(const std::vector<xml::Node>& nodes, const std::vector<Chapter>& chapters,
                                bool uppermost) {
  std::vector<bool> taken(nodes.size());
  const auto take = [&](const Chapter& chapter, std::size_t at) {
    taken[at] = true;
    places_[&chapter].node = nodes[at];
    match_level(sections_of(nodes[at]), chapter.chapters, false);
  };
  std::vector<const Chapter*> left;
  for (const Chapter& chapter : chapters) {
    places_[&chapter];
    std::size_t at = 0;
    while (at < nodes.size() && (taken[at] || !is_named(nodes[at], chapter, uppermost))) ++at;
    if (at < nodes.size()) {
      take(chapter, at);
    } else {
      left.push_back(&chapter);
    }
  }
  for (const Chapter* chapter : left) {
    const std::string words = words_of_chapter(*chapter);
    std::size_t match = nodes.size();
    double best = least_likeness;
    for (std::size_t at = 0; at < nodes.size() && words.size() >= fewest_words; ++at) {
      if (taken[at] || nodes[at].has("use")) continue;
      const double like = likeness(words_of_section(nodes[at]), words);
      if (like > best) best = like, match = at;
    }
    if (match < nodes.size()) {
      take(*chapter, match);
    } else {
      match_level({}, chapter->chapters, false);
    }
  }
}

void SectionMerger::give_ids(const std::vector<Chapter>& chapters, std::vector<std::string>& taken) {
  for (const Chapter& chapter : chapters) {
    Place& place = places_[&chapter];
    place.id = place.node ? std::string(place.node.get("id")) : std::string();
    if (place.id.empty() && ids_.is_linked(chapter)) place.id = ids_.make(chapter, taken);
    if (!place.id.empty()) ids_.set(chapter, place.id);
    give_ids(chapter.chapters, taken);
  }
}

void SectionMerger::merge(xml::Node container, const std::vector<Chapter>& chapters, BlockWriter& blocks) {
  merge_level(container, chapters, blocks, true);
}

void SectionMerger::count_reordered(xml::Node container, const std::vector<Chapter>& chapters) {
  const std::vector<xml::Node> here = sections_of(container);
  std::vector<xml::Node> there;
  for (const Chapter& chapter : chapters) {
    const xml::Node node = places_[&chapter].node;
    if (std::ranges::find(here, node) != here.end()) there.push_back(node);
  }
  const auto in_order =
      common(here.size(), there.size(), [&](std::size_t i, std::size_t j) { return here[i] == there[j]; });
  reordered_ += there.size() - in_order.size();
}

void SectionMerger::merge_level(xml::Node container, const std::vector<Chapter>& chapters, BlockWriter& blocks,
                                bool uppermost) {
  count_reordered(container, chapters);
  for (std::size_t at = 0; at < chapters.size(); ++at) {
    const Chapter& chapter = chapters[at];
    if (const xml::Node node = places_[&chapter].node) {
      merge_section(node, chapter, blocks, uppermost);
      continue;
    }
    edit::InsertElement operation{plan_.address(container), {}, compose(chapter, blocks, uppermost), {}};
    for (std::size_t next = at + 1; next < chapters.size(); ++next) {
      const xml::Node node = places_[&chapters[next]].node;
      if (!node || node.parent() != container) continue;
      operation.place = {edit::Place::Where::before, plan_.address(node)};
      break;
    }
    out_.operations.emplace_back(std::move(operation));
    differ_.tell(Difference::Kind::added, "section", {}, chapter.title, chapter.title);
  }
  for (const xml::Node node : unmatched(container)) {
    if (only_asks(node)) continue;  // nobody has written there yet
    differ_.tell(Difference::Kind::gone, "section", node, std::string(node.get(node.has("title") ? "title" : "use")),
                 {});
  }
}

std::vector<xml::Node> SectionMerger::unmatched(xml::Node container) const {
  std::vector<xml::Node> out = sections_of(container);
  std::erase_if(out, [&](xml::Node node) {
    return std::ranges::any_of(places_, [&](const auto& each) { return each.second.node == node; });
  });
  return out;
}

void SectionMerger::merge_section(xml::Node node, const Chapter& chapter, BlockWriter& blocks, bool uppermost) {
  merge_title(node, chapter, uppermost);
  std::vector<xml::Node> old;
  std::vector<std::string> boxed;
  node.each_element([&](xml::Node child) {
    const bool whole_sections = holds_section(child);  // a change of sections: nothing that is compared here
    if (among(from_word, child.name()) && !whole_sections) old.push_back(child);
    if (!among(boxes, child.name())) return;
    boxed.push_back(words_of(element_of(child)));
    gather_boxed(child, boxed);
  });
  std::vector<Arrived> arrived;
  for (Made& made : blocks.write(chapter.blocks)) {
    arrived.push_back({std::move(made.element), place_in(chapter.title, arrived.size() + 1)});
  }
  differ_.know_elsewhere(std::move(boxed));
  differ_.blocks(node, old, arrived);
  merge_level(node, chapter.chapters, blocks, false);
}

void SectionMerger::merge_title(xml::Node node, const Chapter& chapter, bool uppermost) {
  const Place& place = places_[&chapter];
  if (!place.id.empty() && !node.has("id")) differ_.attribute(node, "id", place.id, chapter.title, chapter.title);
  if (is_named(node, chapter, uppermost)) {
    differ_.tell(Difference::Kind::same, "section", node, chapter.title, chapter.title);
  } else {
    differ_.attribute(node, "title", chapter.title, chapter.title, chapter.title);
  }
}

edit::Element SectionMerger::compose(const Chapter& chapter, BlockWriter& blocks, bool uppermost) {
  edit::Element section{"section", {}, {}};
  const SectionNames::Match match = uppermost ? names_.find(chapter.title) : SectionNames::Match{};
  const bool first =
      !match.use.empty() && match.use != "proposal" && std::ranges::find(used_, match.use) == used_.end();
  if (const std::string& id = places_[&chapter].id; !id.empty()) section.set("id", id);
  if (first) {
    section.set("use", match.use);
    used_.push_back(match.use);
  }
  if (!first || !match.printed) section.set("title", chapter.title);
  for (Made& made : blocks.write(chapter.blocks)) section.append(std::move(made.element));
  for (const Chapter& below : chapter.chapters) section.append(compose(below, blocks, false));
  return section;
}

}  // namespace planverk::exchange::word
