package io.salesline.leads.registration.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * By what a company is known again, however it is written.
 *
 * @param company what is left of its name
 * @param creditCode 统一社会信用代码; null where nobody knows
 */
@Embeddable
public record CompanyKeys(
    @Column(name = "company_key") String company,
    @Column(name = "credit_code") String creditCode) {}
