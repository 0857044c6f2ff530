#include "base/sources.h"

#include <algorithm>

namespace planverk {

namespace {

constexpr FileId first_of_shelf = 1U << 31;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool continues_character(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

/// Line ends are those of XML 1.0 §2.11: line feed, carriage return, or both as a pair.
std::vector<std::uint32_t> find_line_starts(std::string_view bytes) {
  std::vector<std::uint32_t> starts{0};
  for (std::size_t at = bytes.find_first_of("\r\n"); at != std::string_view::npos;
       at = bytes.find_first_of("\r\n", at)) {
    at += bytes.substr(at, 2) == "\r\n" ? 2U : 1U;
    starts.push_back(static_cast<std::uint32_t>(at));
  }
  return starts;
}

std::size_t count_continuing_in(std::string_view bytes) {
  return static_cast<std::size_t>(std::count_if(bytes.begin(), bytes.end(), continues_character));
}

/// A file may be one line of a hundred thousand findings: the columns are not counted from its start for each.
constexpr std::size_t block = 4096;

std::vector<std::uint32_t> count_continuing(std::string_view bytes) {
  std::vector<std::uint32_t> counts{0};
  for (std::size_t at = 0; at + block <= bytes.size(); at += block) {
    counts.push_back(counts.back() + static_cast<std::uint32_t>(count_continuing_in(bytes.substr(at, block))));
  }
  return counts;
}

}  // namespace

std::shared_ptr<Sources> Sources::make_shelf() {
  auto shelf = std::make_shared<Sources>();
  shelf->first_ = first_of_shelf;
  return shelf;
}

FileId Sources::add(std::string name, std::string bytes) {
  File& file = files_.emplace_back();
  file.name = std::move(name);
  file.kept = std::move(bytes);
  file.bytes = file.kept;
  return first_ + static_cast<FileId>(files_.size() - 1);
}

FileId Sources::add_lasting(std::string name, std::string_view bytes) {
  File& file = files_.emplace_back();
  file.name = std::move(name);
  file.bytes = bytes;
  return first_ + static_cast<FileId>(files_.size() - 1);
}

const Sources::File* Sources::find(FileId file) const {
  if (file >= first_ && file - first_ < files_.size()) return &files_[file - first_];
  return shelf_ ? shelf_->find(file) : nullptr;
}

std::string_view Sources::name(FileId file) const {
  const File* found = find(file);
  return found == nullptr ? std::string_view() : found->name;
}

std::string_view Sources::bytes(FileId file) const {
  const File* found = find(file);
  return found == nullptr ? std::string_view() : found->bytes;
}

std::size_t Sources::continuing_before(const File& file, std::size_t offset) {
  const std::size_t whole = offset / block;
  return file.continuing[whole] + count_continuing_in(file.bytes.substr(whole * block, offset - whole * block));
}

std::size_t Sources::line_index(const File& file, std::size_t offset) {
  std::call_once(file.lines_found, [&file] {
    file.line_starts = find_line_starts(file.bytes);
    file.continuing = count_continuing(file.bytes);
  });
  const auto after = std::upper_bound(file.line_starts.begin(), file.line_starts.end(), offset);
  return static_cast<std::size_t>(after - file.line_starts.begin()) - 1;
}

Place Sources::place(Span span) const {
  const File* file = find(span.file);
  if (file == nullptr) return {};
  const std::string_view all = file->bytes;
  std::size_t offset = std::min<std::size_t>(span.offset, all.size());
  while (offset > 0 && offset < all.size() && continues_character(all[offset])) --offset;
  const std::size_t line = line_index(*file, offset);
  std::size_t start = file->line_starts[line];
  // An editor does not show the byte order mark, so it takes no column.
  if (start == 0 && all.starts_with(byte_order_mark)) start = std::min(offset, byte_order_mark.size());
  const std::size_t characters = offset - start - (continuing_before(*file, offset) - continuing_before(*file, start));
  return {file->name, static_cast<std::uint32_t>(line + 1), static_cast<std::uint32_t>(characters + 1)};
}

std::string_view Sources::line_of(Span span) const {
  const File* file = find(span.file);
  if (file == nullptr) return {};
  const std::string_view all = file->bytes;
  const std::size_t line = line_index(*file, std::min<std::size_t>(span.offset, all.size()));
  std::size_t start = file->line_starts[line];
  if (start == 0 && all.starts_with(byte_order_mark)) start = byte_order_mark.size();
  std::size_t end = line + 1 < file->line_starts.size() ? file->line_starts[line + 1] : all.size();
  while (end > start && (all[end - 1] == '\r' || all[end - 1] == '\n')) --end;
  return all.substr(start, end - start);
}

}  // namespace planverk
