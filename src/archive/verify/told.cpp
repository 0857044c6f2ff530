#include "told.h"

#include "xml/reader.h"

namespace planverk::archive {

std::optional<Table> Reader::open(const std::string& path) {
  const auto told = contents_.told.find(path);
  if (told == contents_.told.end()) return std::nullopt;
  const FileId file = sources_.add(name_ + "/" + path, told->second);
  auto tree = xml::parse(sources_, file, limits_, found_);
  if (!tree) return std::nullopt;
  const std::size_t slash = path.rfind('/');
  return Table{path, slash == std::string::npos ? std::string() : path.substr(0, slash + 1), file, std::move(*tree)};
}

void Reader::expect(Expected&& file) {
  std::string folded;
  for (const char c : file.algorithm) {
    if (c != '-') folded += c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
  }
  file.algorithm = std::move(folded);
  for (char& c : file.checksum) {
    if (c >= 'A' && c <= 'F') c = static_cast<char>(c + ('a' - 'A'));
  }
  expected_.push_back(std::move(file));
}

Diagnostic& Reader::report(Span at, std::string_view variant) {
  return found_.add("archive-structure", at).variant(variant).mend();
}

std::string_view local(std::string_view name) {
  return name.substr(name.find(':') == std::string_view::npos ? 0 : name.find(':') + 1);
}

std::string_view value_of(xml::Node node, std::string_view local_name) {
  std::string_view out;
  bool found = false;
  node.each_attribute([&](xml::Node::Attribute each) {
    if (found || local(each.name) != local_name || each.name.starts_with("xmlns")) return;
    out = each.value;
    found = true;
  });
  return out;
}

xml::Node child_of(xml::Node node, std::string_view local_name) {
  xml::Node out;
  node.each_element([&](xml::Node child) {
    if (!out && local(child.name()) == local_name) out = child;
  });
  return out;
}

std::string child_text(xml::Node node, std::string_view local_name) {
  const xml::Node child = child_of(node, local_name);
  return child ? child.text() : std::string();
}

namespace {

int digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/// `%20` and its kind (RFC 3986, 2.1).
std::string decoded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool escape = text[i] == '%' && i + 2 < text.size() && digit(text[i + 1]) >= 0 && digit(text[i + 2]) >= 0;
    out += escape ? static_cast<char>(digit(text[i + 1]) * 16 + digit(text[i + 2])) : text[i];
    if (escape) i += 2;
  }
  return out;
}

}  // namespace

std::optional<std::string> place_of(const std::string& folder, std::string_view reference) {
  if (reference.starts_with("file:")) reference.remove_prefix(reference.starts_with("file://./") ? 9 : 5);
  const std::string name = folder + decoded(reference);
  if (reference.empty() || reference.starts_with('/') || reference.find(':') != std::string_view::npos)
    return std::nullopt;
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0; begin <= name.size();) {
    const std::size_t end = std::min(name.find('/', begin), name.size());
    const std::string_view part = std::string_view(name).substr(begin, end - begin);
    begin = end + 1;
    if (part.empty() || part == ".") continue;
    if (part != "..") {
      parts.push_back(part);
    } else if (parts.empty()) {
      return std::nullopt;
    } else {
      parts.pop_back();
    }
  }
  std::string out;
  for (const std::string_view part : parts) out.append(out.empty() ? "" : "/").append(part);
  return out.empty() ? std::nullopt : std::optional(out);
}

}  // namespace planverk::archive
