#include "naming.h"

#include <fmt/format.h>

#include "archive/identifier.h"
#include "base/hash.h"

namespace planverk::archive {

std::string safe_name(std::string_view text) {
  constexpr std::size_t longest = 60;
  std::string out;
  for (const char c : text) {
    const bool upper = c >= 'A' && c <= 'Z';
    const bool kept = upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '_';
    if (kept) {
      out += upper ? static_cast<char>(c - 'A' + 'a') : c;
    } else if (!out.empty() && out.back() != '-') {
      out += '-';
    }
    if (out.size() == longest) break;
  }
  while (!out.empty() && (out.back() == '-' || out.back() == '.')) out.pop_back();
  while (!out.empty() && out.front() == '.') out.erase(0, 1);
  return out.empty() ? "x" : out;
}

std::string numbered(std::size_t number, std::string_view name) {
  return fmt::format("{:02}-{}", number, safe_name(name));
}

std::string moment(const Date& day) {
  return day.text() + "T00:00:00Z";
}

namespace {

/// Parts are told apart by a byte that stands in none of them.
std::string joined(std::initializer_list<std::string_view> parts) {
  std::string out = "planverk";
  for (const std::string_view part : parts) out.append(1, '\0').append(part);
  return out;
}

std::string known_as(const Material& material, const Case& of) {
  return joined({material.creator.identifier, material.creator.name, of.number, of.id});
}

}  // namespace

std::string case_uuid(const Material& material, const Case& of) {
  return uuid_of(joined({"case", known_as(material, of)}));
}

std::string record_uuid(const Material& material, const Case& of, const Record& record) {
  return uuid_of(joined({"record", known_as(material, of), record.id}));
}

std::string file_uuid(const Material& material, const Case& of, const Record& record, const DataFile& file) {
  return uuid_of(joined({"file", known_as(material, of), record.id, file.name, hex(sha256(file.bytes.bytes()))}));
}

}  // namespace planverk::archive
