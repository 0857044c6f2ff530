/// The files of a pack in their folder: all appear, or none.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/file.h"
#include "base/result.h"
#include "job/pack.h"
#include "leak/guard.h"
#include "pack/issue.h"

namespace planverk::job {

class OutputFolder {
 public:
  /// `guard`: looks through all that is made for the public; null where nothing is withheld.
  OutputFolder(FileLayer& files, std::string folder, const leak::Guard* guard, Diagnostics& found)
      : files_(files), folder_(std::move(folder)), set_(files), found_(found) {
    if (guard != nullptr) search_.emplace(*guard);
  }

  /// `name` may lead into a folder below.
  Status stage(const std::string& name, std::string_view bytes, std::size_t pages = 0);
  /// The files of papers that go along as they are, to the byte.
  Status stage_beside(const Issue& issue, PackForm form);
  /// Files of others that go along or whose pages are in the pack. To be called before anything is staged: what they say
  /// is told of them, and of no file of ours that has their pages.
  Status look_through_attachments(const Issue& issue, PackForm form);
  /// Nothing appears where something that is withheld stands in it.
  Status commit();
  [[nodiscard]] std::vector<WrittenFile> written() { return std::move(written_); }

 private:
  Status put(const std::string& name, std::string_view bytes, std::size_t pages);
  [[nodiscard]] bool leaks() const;

  FileLayer& files_;
  std::string folder_;
  OutputSet set_;
  std::optional<leak::PackSearch> search_;  ///< none: nothing is withheld
  Diagnostics& found_;
  std::vector<WrittenFile> written_;
};

}  // namespace planverk::job
