#include "compile/style_names.h"

#include "xml/reader.h"

namespace planverk::templates {

namespace {

/// Styles stand below the root of a theme, and below what differs on slides.
template <class Take>
void each_style(xml::Node parent, const Take& take) {
  parent.each_element([&](xml::Node child) {
    if (child.name() == "style") take(child.get("for"), child.get("name"));
    if (child.name() == "switch") take("switch", child.get("name"));
    // The page of a cover is a master of that name.
    if (child.name() == "master") take("cover", child.get("name"));
    if (child.name() == "slides") each_style(child, take);
  });
}

}  // namespace

StyleNames::StyleNames(const Files& files) {
  for (const std::string& path : files.list()) {
    if (!path.starts_with("themes/") || !path.ends_with(".xml")) continue;
    for (const std::string_view version : files.versions(path)) {
      Sources sources;
      Diagnostics unsaid;
      const FileId file = sources.add(path, std::string(version));
      const auto tree = xml::parse(sources, file, Limits{}, unsaid);
      if (!tree) continue;
      each_style(tree->root(), [&](std::string_view content, std::string_view name) {
        if (content == "switch") {
          switches_.emplace(name);
        } else {
          names_[std::string(content)].emplace(name);
        }
      });
    }
  }
}

bool StyleNames::knows(std::string_view content, std::string_view name) const {
  const auto kind = names_.find(content);
  return kind == names_.end() || kind->second.contains(name);
}

std::string StyleNames::of(std::string_view content) const {
  std::string found;
  const auto kind = names_.find(content);
  if (kind == names_.end()) return found;
  for (const std::string& name : kind->second) {
    if (!name.empty()) found.append(found.empty() ? "" : " ").append(name);
  }
  return found;
}

const StyleNames& StyleShelf::names() const {
  std::call_once(read_, [this] { names_.emplace(files_); });
  return *names_;
}

}  // namespace planverk::templates
