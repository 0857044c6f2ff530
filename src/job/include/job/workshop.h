/// What all documents of a process share: template files, labels, themes, fonts. Opened once, then read-only; a Bench
/// is what one worker needs of its own (compiled templates, shaped words).
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>

#include "base/diagnostic.h"
#include "base/file.h"
#include "base/result.h"
#include "base/sources.h"
#include "font/font.h"
#include "job/options.h"
#include "template/template.h"
#include "theme/theme.h"

namespace planverk::job {

class Workshop {
 public:
  /// Reads the template folder. Fonts are opened when the first document is laid out, so `check` needs none.
  static Result<Workshop> open(FileLayer& files, Surroundings surroundings);
  Workshop(Workshop&&) noexcept;
  ~Workshop();

  [[nodiscard]] FileLayer& files() const { return *files_; }
  [[nodiscard]] const Surroundings& surroundings() const { return surroundings_; }
  [[nodiscard]] const templates::Files& template_files() const { return template_files_; }
  /// The theme of that name, loaded at the first call. Not thread-safe; findings go to `found`.
  const theme::Theme* theme(std::string_view name, Sources& sources, Diagnostics& found);
  /// The family's faces, opened at the first call. Not thread-safe.
  Result<const font::Library*> fonts(std::string_view family);

 private:
  Workshop(FileLayer& files, Surroundings surroundings);
  FileLayer* files_;
  Surroundings surroundings_;
  templates::Files template_files_;
  std::map<std::string, std::unique_ptr<theme::Theme>, std::less<>> themes_;
  std::map<std::string, std::unique_ptr<font::Library>, std::less<>> libraries_;
};

}  // namespace planverk::job
