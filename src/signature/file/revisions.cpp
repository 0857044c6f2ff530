#include "file/revisions.h"

#include <algorithm>
#include <string>

namespace planverk::signature {

namespace {

constexpr std::uint64_t most_read = 1ULL << 30;  ///< bytes of all editions together
constexpr std::size_t most_kept = 3;

}  // namespace

Revisions::Revisions(const foreign::Objects& whole) : whole_(whole) {
  const std::string_view bytes = whole.bytes();
  for (std::size_t at = bytes.find("%%EOF"); at != std::string_view::npos; at = bytes.find("%%EOF", at + 5))
    ends_.push_back(at + 5);
  // A linearized file has the end of its first page's table before its own.
  const std::string_view begin = bytes.substr(0, 1024);
  if (ends_.size() > 1 && begin.substr(0, begin.find("endobj")).find("/Linearized") != std::string_view::npos)
    ends_.erase(ends_.begin());
  if (ends_.empty()) ends_.push_back(bytes.size());
}

std::size_t Revisions::number(std::uint64_t end) const {
  const auto behind = std::ranges::upper_bound(ends_, end);
  return std::max<std::size_t>(1, static_cast<std::size_t>(behind - ends_.begin()));
}

const foreign::Objects* Revisions::edition(std::uint64_t end) {
  if (end >= bytes().size()) return &whole_;
  if (const auto known = editions_.find(end); known != editions_.end())
    return known->second ? &*known->second : nullptr;
  if (read_ + end > most_read) return nullptr;
  if (editions_.size() >= most_kept) editions_.clear();
  read_ += end;
  auto opened = foreign::Objects::open(std::string(bytes().substr(0, end)));
  auto& place = editions_[end];
  if (opened) place.emplace(std::move(*opened));
  return place ? &*place : nullptr;
}

}  // namespace planverk::signature
