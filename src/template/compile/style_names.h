/// The names of styles and switches that the themes of a template set define: those that templates may use.
#pragma once

#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "template/template.h"

namespace planverk::templates {

class StyleNames {
 public:
  /// Reads the themes among the files; what is wrong with them is for the loader of themes to say.
  explicit StyleNames(const Files& files);

  /// A style for that kind of content (`callout`) has that name. Kinds that no theme has styles for are not judged.
  [[nodiscard]] bool knows(std::string_view content, std::string_view name) const;
  /// A theme has that switch (`$theme/@proposal`).
  [[nodiscard]] bool has_switch(std::string_view name) const { return switches_.contains(name); }
  /// Names that would do, one space between them, for messages.
  [[nodiscard]] std::string of(std::string_view content) const;

 private:
  std::set<std::string, std::less<>> switches_;
  std::map<std::string, std::set<std::string, std::less<>>, std::less<>> names_;  ///< by kind of content
};

/// The same, read when first asked for: most runs need none of it. May be asked by several threads.
class StyleShelf {
 public:
  explicit StyleShelf(const Files& files) : files_(files) {}
  [[nodiscard]] const StyleNames& names() const;

 private:
  Files files_;
  mutable std::once_flag read_;
  mutable std::optional<StyleNames> names_;
};

}  // namespace planverk::templates
