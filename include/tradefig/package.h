/* package.h - what stands beside the tables: documents.csv, and a description of all of them that programs can read. */
#ifndef TRADEFIG_PACKAGE_H
#define TRADEFIG_PACKAGE_H

#include "tradefig/report.h"

/* documents.csv: doc_id,path,source_url,source_name,title,published,language,mime,charset,bytes,raw_sha256,text_sha256,n_claims.
 * The documents' texts must be the bytes as read. */
enum tf_status tf_documents_write_csv(const struct tf_report_document *docs, size_t n, const struct tf_claims *claims, FILE *to,
                                      struct tf_csv_style style);

/* datapackage.json (Data Package 2.0) for tables that were written into `folder`: names, sizes, SHA-256, the fields of each from
 * its header, and what made them.  A table that cannot be read back is left out, with a message. */
enum tf_status tf_package_write(const char *folder, const char *const *tables, size_t n, struct tf_csv_style style,
                                struct tf_str command_line, struct tf_date made, FILE *to, struct tf_diags *d);

#endif
