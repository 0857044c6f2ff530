/// The objects of one PDF file of others, over libqpdf.
#pragma once

#include <cstddef>
#include <expected>
#include <memory>
#include <string>

#include "foreign/limits.h"
#include "library/library.h"
#include "foreign/object.h"
#include "survey/survey.h"

namespace planverk::foreign {

class File {
 public:
  /// Opens what the survey let through. The file stands where it is: objects point at it.
  [[nodiscard]] static std::expected<std::unique_ptr<File>, Refusal> open(std::string bytes, const Limits& limits);
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  ~File();

  [[nodiscard]] Object trailer() const;
  [[nodiscard]] Object root() const;  ///< the catalogue
  /// Null where there is none of this number.
  [[nodiscard]] Object object(ObjectId id) const;
  [[nodiscard]] const std::string& bytes() const { return bytes_; }
  [[nodiscard]] const Survey& survey() const { return survey_; }
  [[nodiscard]] const Limits& limits() const { return limits_; }
  [[nodiscard]] bool encrypted() const;
  [[nodiscard]] bool linearized() const;
  [[nodiscard]] std::string version() const;
  /// Complaints of libqpdf so far.
  [[nodiscard]] std::size_t warnings() const { return warnings_; }
  /// The cross-reference table was made anew.
  [[nodiscard]] bool recovered() const { return recovered_; }
  /// False once so much had to be recovered that reading on would take too long: all objects are null from then on.
  [[nodiscard]] bool readable() const { return readable_; }

  [[nodiscard]] const QpdfLibrary& library() const { return *library_; }
  [[nodiscard]] qpdf_data data() const { return data_; }
  /// Takes over a handle that the library gave.
  [[nodiscard]] Object take(qpdf_oh handle) const { return {this, handle}; }

 private:
  File(std::string bytes, const Limits& limits);
  [[nodiscard]] std::expected<void, Refusal> read();
  void hear_warnings() const;

  const QpdfLibrary* library_;
  std::string bytes_;
  Limits limits_;
  Survey survey_;
  qpdf_data data_ = nullptr;
  mutable std::size_t warnings_ = 0;
  mutable bool recovered_ = false;
  mutable bool readable_ = true;
};

}  // namespace planverk::foreign
