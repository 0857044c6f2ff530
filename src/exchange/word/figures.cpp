#include "word/figures.h"

#include <algorithm>

#include "base/hash.h"
#include "base/utf8.h"

namespace planverk::exchange::word {

namespace {

using namespace std::string_view_literals;

/// Of the formats that documents print; empty for others.
std::string_view ending_of(std::string_view bytes) {
  if (bytes.starts_with("\x89PNG\r\n\x1A\n"sv)) return "png";
  if (bytes.starts_with("\xFF\xD8\xFF"sv)) return "jpg";
  return {};
}

constexpr std::size_t name_digits = 10;

}  // namespace

std::vector<edit::Element> Figures::make(std::size_t index) {
  const office::Picture& picture = document_.pictures[index];
  const std::string words(utf8::trim(utf8::collapse(picture.alternative)));
  if (picture.decorative) {
    ++decorative_;
    return {};
  }
  const std::string_view ending = picture.bytes ? ending_of(*picture.bytes) : std::string_view();
  if (ending.empty()) {
    if (!picture.part.empty()) other_formats_.push_back(picture.part);
    edit::Element paragraph{"p", {}, {}};
    paragraph.append({"placeholder", {}, {}}).append_text(words.empty() ? missing_alt_ : words);
    return {std::move(paragraph)};
  }
  const std::string path =
      prefix_ + "-" + hex(sha256(*picture.bytes)).substr(0, name_digits) + "." + std::string(ending);
  if (std::ranges::find(files_, path, &PictureFile::path) == files_.end()) files_.push_back({path, *picture.bytes});
  if (words.empty()) ++without_words_;
  return {
      {"figure", {{"src", path}, {"alt", words.empty() ? missing_alt_ : words}, {"caption", missing_caption_}}, {}}};
}

}  // namespace planverk::exchange::word
