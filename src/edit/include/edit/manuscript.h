/// A plan as its files have it, byte for byte, to be changed by operations without touching what is not meant: quote
/// signs, indentation, comments, line ends, byte order marks and includes stay. A batch is carried out whole or not at
/// all; afterwards the files are read again and compared with what was meant, and what does not come back as meant is
/// refused (decisions/42).
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/file.h"
#include "base/limits.h"
#include "base/sources.h"
#include "edit/operation.h"
#include "plan/kinds.h"
#include "xml/tree.h"

namespace planverk::edit {

/// `length` bytes of a file from `offset` on, in the file's state before it, give way to `bytes`.
struct Patch {
  std::string file;  ///< the path by which it was read
  std::uint64_t offset = 0;
  std::uint64_t length = 0;
  std::string bytes;
};

/// Patches that take a batch back, one after the other.
using Undo = std::vector<Patch>;

class Manuscript {
 public:
  /// Reads the plan and everything it includes, strictly. A file that cannot be read is a Failure; what is wrong in one
  /// is a finding, and then there is no manuscript. Nothing is asked of the vocabulary yet. `root` is the folder that no
  /// included file may lie outside of; empty: the plan's. `unread`, where it is given, gets the files when there is no
  /// manuscript, so that the findings can be shown at their places. `files` must outlive the manuscript.
  static Result<std::optional<Manuscript>> open(FileLayer& files, std::string path, std::string root,
                                                const Limits& limits, Diagnostics& found, Sources* unread = nullptr);
  Manuscript(Manuscript&&) noexcept;
  Manuscript& operator=(Manuscript&&) noexcept;
  ~Manuscript();

  /// Carries a batch out in memory. Addresses are meant as the plan stands now; operations on the same element come one
  /// after the other. What cannot be done is a finding of a rule `edit-…` for each operation, and then nothing is done.
  /// Findings have their places in sources() as they stand, also when something was done. A batch of n operations costs
  /// about as much as a few readings of the files, not n.
  std::optional<Undo> apply(std::span<const Operation> batch, Diagnostics& found);
  /// Takes a batch back: the last one that was applied and not yet taken back. Gives what does it again, in the same way.
  /// Patches of another state of the files are a finding (`edit-undo`), and nothing is done; where no earlier state is
  /// known (of a manuscript just opened), what can be read is taken for the one that is meant.
  std::optional<Undo> undo(const Undo& patches, Diagnostics& found);

  /// The merged tree as it stands now, and the files it came from: what checks and figures are asked about. Both, and
  /// their nodes and places, last until the next change.
  [[nodiscard]] const xml::Tree& tree() const;
  [[nodiscard]] const Sources& sources() const;
  /// The address of an element of tree(): by its own id or its nearest ancestor's, with the hash of its start tag.
  [[nodiscard]] Address address(xml::Node element) const;
  /// The element of tree() at that address; null when there is none, or another than the address expects.
  [[nodiscard]] xml::Node find(const Address& address) const;

  struct File {
    std::string path;   ///< by which it is read and written
    std::string name;   ///< as messages call it: relative where the path of an include is not
    std::string bytes;  ///< as they stand now
    bool changed = false;
  };
  [[nodiscard]] std::vector<File> files() const;

  /// Writes what was changed, all files or none. A file that has on disk other bytes than were read is refused
  /// (`trouble.changed-meanwhile`), not written over, and then nothing is written.
  Status save();

 private:
  struct Impl;
  explicit Manuscript(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace planverk::edit
