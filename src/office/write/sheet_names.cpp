#include "sheet_names.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "base/utf8.h"

namespace planverk::office {

namespace {

constexpr std::size_t most_units = 31;

/// As much of the text as fits into that many UTF-16 units.
std::string cut(std::string_view text, std::size_t units) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = utf8::next(text, at);
    const std::size_t size = c > 0xFFFF ? 2 : 1;
    if (size > units) break;
    units -= size;
    utf8::append(out, c);
  }
  return out;
}

std::string allowed(std::string_view wanted) {
  std::string out;
  for (std::size_t at = 0; at < wanted.size();) {
    const char32_t c = utf8::next(wanted, at);
    const bool forbidden =
        c < 0x20 || c == 0x7F ||
        (c < 0x80 && std::string_view("[]:*?/\\").find(static_cast<char>(c)) != std::string_view::npos);
    utf8::append(out, forbidden ? U' ' : c);
  }
  out = cut(utf8::trim(out), most_units);
  while (out.starts_with('\'')) out.erase(0, 1);
  while (out.ends_with('\'') || out.ends_with(' ')) out.pop_back();
  return out.empty() || out == "History" ? "Sheet" : out;
}

std::string without_case(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) utf8::append(out, utf8::lower(utf8::next(text, at)));
  return out;
}

}  // namespace

std::vector<std::string> sheet_names(const std::vector<std::string>& wanted) {
  std::vector<std::string> names;
  std::set<std::string> taken;
  for (const std::string& each : wanted) {
    const std::string first = allowed(each);
    std::string name = first;
    for (std::size_t number = 2; !taken.insert(without_case(name)).second; ++number) {
      const std::string end = " (" + std::to_string(number) + ")";
      name = cut(first, most_units - end.size()) + end;
    }
    names.push_back(name);
  }
  return names;
}

}  // namespace planverk::office
