/// The names of styles and switches that the themes of a template set define: those that templates may use.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

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
  /// Names that would do, for messages.
  [[nodiscard]] std::vector<std::string_view> of(std::string_view content) const;

 private:
  std::set<std::string, std::less<>> switches_;
  std::map<std::string, std::set<std::string, std::less<>>, std::less<>> names_;  ///< by kind of content
};

}  // namespace planverk::templates
