#include <algorithm>

#include "base/utf8.h"
#include "word/sections.h"

namespace planverk::exchange::word {

namespace {

constexpr std::size_t longest_id = 40;

void gather_links(const office::Paragraph& paragraph, std::vector<std::string>& out) {
  for (const office::Run& run : paragraph.runs) {
    if (run.href.starts_with('#')) out.push_back(run.href.substr(1));
  }
}

void gather_links(const office::Block& block, std::vector<std::string>& out) {
  if (const auto* paragraph = std::get_if<office::Paragraph>(&block)) return gather_links(*paragraph, out);
  for (const office::TableRow& row : std::get<office::Table>(block).rows) {
    for (const office::TableCell& cell : row.cells) {
      for (const office::Block& inner : cell.blocks) gather_links(inner, out);
    }
  }
}

/// Letters of the Nordic languages as people write them where there are none.
std::string_view plain_letter(char32_t letter) {
  switch (letter) {
    case U'å':
    case U'ä':
    case U'á':
    case U'à':
      return "a";
    case U'æ':
      return "ae";
    case U'ö':
    case U'ø':
    case U'ó':
      return "o";
    case U'é':
    case U'è':
    case U'ë':
      return "e";
    case U'ü':
    case U'ú':
      return "u";
    case U'š':
      return "s";
    case U'ž':
      return "z";
    default:
      return {};
  }
}

std::string slug_of(std::string_view title) {
  std::string out;
  for (std::size_t at = 0; at < title.size() && out.size() < longest_id;) {
    const char32_t letter = utf8::lower(utf8::next(title, at));
    const bool plain = (letter >= U'a' && letter <= U'z') || (letter >= U'0' && letter <= U'9');
    if (plain) {
      out += static_cast<char>(letter);
    } else if (const std::string_view known = plain_letter(letter); !known.empty()) {
      out += known;
    } else if (!out.empty() && !out.ends_with('-')) {
      out += '-';
    }
  }
  while (out.ends_with('-')) out.pop_back();
  return out.empty() ? "section" : out;
}

}  // namespace

SectionIds::SectionIds(const office::WordDocument& document, std::string prefix) : prefix_(std::move(prefix)) {
  for (const office::Block& block : document.blocks) gather_links(block, linked_);
  for (const office::Note& note : document.notes) {
    for (const office::Paragraph& paragraph : note.paragraphs) gather_links(paragraph, linked_);
  }
  std::ranges::sort(linked_);
}

bool SectionIds::is_linked(const Chapter& chapter) const {
  return chapter.heading != nullptr && std::ranges::any_of(chapter.heading->bookmarks, [&](const std::string& each) {
           return std::ranges::binary_search(linked_, each);
         });
}

void SectionIds::set(const Chapter& chapter, const std::string& id) {
  if (chapter.heading == nullptr) return;
  for (const std::string& bookmark : chapter.heading->bookmarks) ids_.emplace(bookmark, id);
}

std::string SectionIds::at(const std::string& bookmark) const {
  const auto place = ids_.find(bookmark);
  return place == ids_.end() ? std::string() : place->second;
}

std::string SectionIds::make(const Chapter& chapter, std::vector<std::string>& taken) const {
  const std::string base = prefix_ + "-" + slug_of(chapter.title);
  std::string id = base;
  for (int number = 2; std::ranges::find(taken, id) != taken.end(); ++number) id = base + "-" + std::to_string(number);
  taken.push_back(id);
  return id;
}

}  // namespace planverk::exchange::word
