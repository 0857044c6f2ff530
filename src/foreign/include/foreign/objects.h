/// The objects of a PDF file for who compares or adds to them: nothing is asked of pages, fonts or contents. The bounds
/// are those of Document, and nothing of the file is trusted here either.
#pragma once

#include <cstddef>
#include <expected>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "foreign/limits.h"
#include "foreign/object.h"

namespace planverk::foreign {

/// Movable; a moved one may only be destroyed or assigned to. Not to be used by two threads at once. Objects of it must
/// not outlive it.
class Objects {
 public:
  /// Takes the file's bytes. Throws MissingLibrary where the system has no libqpdf.
  [[nodiscard]] static std::expected<Objects, Refusal> open(std::string bytes, const Limits& limits = {});
  Objects(Objects&&) noexcept;
  Objects& operator=(Objects&&) noexcept;
  ~Objects();

  [[nodiscard]] Object trailer() const;
  [[nodiscard]] Object root() const;  ///< the catalogue
  /// Null where there is none of this number.
  [[nodiscard]] Object object(ObjectId id) const;
  /// The file as it was given.
  [[nodiscard]] const std::string& bytes() const;
  [[nodiscard]] bool encrypted() const;          ///< opened with the empty password
  [[nodiscard]] bool recovered() const;          ///< its cross-reference table had to be made anew
  [[nodiscard]] std::size_t complaints() const;  ///< of libqpdf, so far
  /// False once so much had to be recovered that all further objects are null.
  [[nodiscard]] bool readable() const;
  /// Leaves of the page tree in order, each once. A tree that is too deep or too large has none.
  [[nodiscard]] std::vector<Object> pages() const;
  /// A stream's data without its filters, at most `most` bytes; nothing where they cannot be had or make pictures.
  [[nodiscard]] std::optional<std::string> decoded(const Object& stream, std::size_t most) const;

 private:
  explicit Objects(std::unique_ptr<File> file);
  std::unique_ptr<File> file_;
};

}  // namespace planverk::foreign
