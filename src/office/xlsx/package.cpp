#include "package.h"

#include <algorithm>

#include "zip/directory.h"

namespace planverk::office {

namespace {

std::string short_type(std::string_view type) {
  for (const std::string_view base : {"http://schemas.openxmlformats.org/officeDocument/2006/relationships/",
                                      "http://purl.oclc.org/ooxml/officeDocument/relationships/"}) {
    if (type.starts_with(base)) return std::string(type.substr(base.size()));
  }
  return std::string(type);
}

int hexadecimal(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  const char small = static_cast<char>(c | 0x20);
  return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

/// `%20` and the like as the characters they stand for.
std::string decoded(std::string_view address) {
  std::string out;
  for (std::size_t at = 0; at < address.size(); ++at) {
    const bool escape = address[at] == '%' && at + 2 < address.size() && hexadecimal(address[at + 1]) >= 0 &&
                        hexadecimal(address[at + 2]) >= 0;
    out += escape ? static_cast<char>(hexadecimal(address[at + 1]) * 16 + hexadecimal(address[at + 2])) : address[at];
    if (escape) at += 2;
  }
  return out;
}

/// The part that a relation of `source` leads to: relative to its folder, or from the root (RFC 3986, 5.2.4).
std::string resolved(std::string_view source, std::string_view target) {
  target = target.substr(0, target.find('#'));
  const std::string path = decoded(target);
  const std::size_t folder_end = source.rfind('/');
  const bool from_root = path.starts_with('/') || folder_end == std::string_view::npos;
  const std::string whole = from_root ? path : std::string(source.substr(0, folder_end + 1)) + path;
  std::vector<std::string_view> kept;
  for (std::size_t begin = 0; begin <= whole.size();) {
    const std::size_t end = std::min(whole.find('/', begin), whole.size());
    const std::string_view segment = std::string_view(whole).substr(begin, end - begin);
    if (segment == ".." && !kept.empty()) kept.pop_back();
    if (!segment.empty() && segment != "." && segment != "..") kept.push_back(segment);
    begin = end + 1;
  }
  std::string out;
  for (const std::string_view segment : kept) {
    if (!out.empty()) out += '/';
    out += segment;
  }
  return out;
}

std::string relations_of(std::string_view part) {
  const std::size_t name = part.rfind('/') + 1;  // 0 without a folder
  return std::string(part.substr(0, name)) + "_rels/" + std::string(part.substr(name)) + ".rels";
}

}  // namespace

std::optional<xml::Tree> Package::tree(std::string_view part) {
  const auto read = bytes(part);
  return read ? xml_part(part, *read).tree() : std::nullopt;
}

bool Package::read_types() {
  const auto types = tree("[Content_Types].xml");
  if (!types) return false;
  types->root().each_element([&](xml::Node node) {
    const std::string type(node.get("ContentType"));
    if (local_name(node.name()) == "Default") default_types_[folded(node.get("Extension"))] = type;
    if (local_name(node.name()) == "Override") types_[folded(resolved({}, node.get("PartName")))] = type;
  });
  return true;
}

std::string_view Package::type_of(std::string_view part) const {
  const std::string name = folded(part);
  if (const auto own = types_.find(name); own != types_.end()) return own->second;
  const std::size_t point = name.rfind('.');
  if (point == std::string::npos) return {};
  const auto common = default_types_.find(name.substr(point + 1));
  return common == default_types_.end() ? std::string_view() : std::string_view(common->second);
}

bool Package::has_type(std::string_view type) const {
  const auto is = [type](const auto& entry) { return entry.second == type; };
  return std::ranges::any_of(types_, is) ||
         std::ranges::any_of(archive_.names(), [&](const std::string& name) { return type_of(name) == type; });
}

std::optional<std::vector<Relation>> Package::relations(std::string_view part) {
  std::vector<Relation> list;
  const std::string name = relations_of(part);
  if (!archive_.has(name)) return list;
  const auto read = tree(name);
  if (!read) return std::nullopt;
  read->root().each_element([&](xml::Node node) {
    if (local_name(node.name()) != "Relationship" || node.get("TargetMode") == "External") return;
    list.push_back({std::string(node.get("Id")), short_type(node.get("Type")), resolved(part, node.get("Target"))});
  });
  return list;
}

}  // namespace planverk::office
